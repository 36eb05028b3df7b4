package dev.authscope.credentials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table as a tree, for programs. */
public final class TableJson {

    private TableJson() {}

    /**
     * A list with one member for each cell: {@code aspect}, {@code credential}, {@code finding}, {@code figures}, and the
     * {@code scenario}, {@code switches} and {@code step} that it comes from, which are left out where no run tries it.
     */
    public static List<Object> of(List<TableCell> cells) {
        List<Object> list = new ArrayList<>();
        for (TableCell cell : cells) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("aspect", cell.aspect().id());
            tree.put("credential", cell.credential().id());
            tree.put("finding", cell.finding());
            tree.put("figures", cell.arguments());
            if (cell.tried()) {
                tree.put("scenario", cell.scenario());
                tree.put("switches", new LinkedHashMap<>(cell.switches()));
                tree.put("step", cell.step());
            }
            list.add(tree);
        }
        return list;
    }
}
