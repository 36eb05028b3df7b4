package dev.authscope.ways;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table as a tree, for programs. */
public final class WaysJson {

    private WaysJson() {}

    /**
     * A list with one member for each cell: {@code question}, {@code way}, {@code finding}, {@code figures}, and the
     * {@code scenario}, {@code switches} and {@code step} that it comes from.
     */
    public static List<Object> of(List<WayCell> cells) {
        List<Object> list = new ArrayList<>();
        for (WayCell cell : cells) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("question", cell.question().id());
            tree.put("way", cell.way().id());
            tree.put("finding", cell.finding());
            tree.put("figures", cell.arguments());
            tree.put("scenario", cell.scenario());
            tree.put("switches", new TreeMap<>(cell.switches()));
            tree.put("step", cell.step());
            list.add(tree);
        }
        return list;
    }
}
