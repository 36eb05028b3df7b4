package dev.authscope.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table as a tree, for programs. */
public final class MatrixJson {

    private MatrixJson() {}

    /**
     * The table: {@code scenario}, {@code seed}, {@code switches} that differ from the defaults, and {@code rows}, each with its
     * {@code place} and {@code cells} by column. A cell of {@code csrf} has {@code byGet} beside it, one of {@code sibling}
     * {@code readable}.
     */
    public static Map<String, Object> of(String scenario, long seed, Map<String, String> switches,
            List<MatrixRow> rows) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scenario", scenario);
        tree.put("seed", seed);
        tree.put("switches", new LinkedHashMap<>(switches));
        List<Object> list = new ArrayList<>();
        rows.forEach(row -> list.add(row(row)));
        tree.put("rows", list);
        return tree;
    }

    private static Map<String, Object> row(MatrixRow row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("happens", cell.happens());
            switch (cell.column()) {
                case CSRF -> fields.put("byGet", cell.further());
                case SIBLING -> fields.put("readable", cell.further());
                default -> {
                }
            }
            fields.put("step", cell.column().step());
            cells.put(cell.column().id(), fields);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("place", row.place());
        tree.put("cells", cells);
        return tree;
    }
}
