package dev.authscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.authscope.matrix.Cell;
import dev.authscope.matrix.Column;
import dev.authscope.matrix.MatrixRow;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Texts;

/** Prints the table of places on a terminal, each row as soon as it has been measured. */
final class MatrixText {

    private static final int GAP = 2;
    /** Where Hangul begins; its characters and those after it are two columns wide on terminals. */
    private static final char FIRST_WIDE = 0x1100;

    private final PrintWriter out;
    private final Texts texts;
    private final List<Integer> widths = new ArrayList<>();

    MatrixText(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** @param places the longest of them says how wide the first column is */
    void begin(Scenario scenario, Map<String, String> switches, List<String> places) {
        out.println(scenario.title().in(texts.language()));
        switches.forEach((id, value) -> out.println(id + "=" + value));
        out.println();
        List<String> heads = new ArrayList<>(List.of(texts.get("matrix.place")));
        for (Column column : Column.values()) {
            heads.add(texts.get("matrix.column." + column.id()));
        }
        List<String> longest = List.of(texts.get("matrix.yes"), texts.get("matrix.no"), texts.get("matrix.byGet"));
        for (int i = 0; i < heads.size(); i++) {
            List<String> below = i == 0 ? places : longest;
            widths.add(Math.max(width(heads.get(i)), below.stream().mapToInt(MatrixText::width).max().orElse(0)));
        }
        line(heads);
        out.flush();
    }

    void row(MatrixRow row) {
        List<String> cells = new ArrayList<>(List.of(row.place()));
        row.cells().forEach(cell -> cells.add(word(cell)));
        line(cells);
        out.flush();
    }

    void end() {
        out.println();
        out.println(texts.get("matrix.measured"));
    }

    private String word(Cell cell) {
        if (cell.column() == Column.CSRF && !cell.happens() && cell.further()) {
            return texts.get("matrix.byGet");
        }
        return texts.get(cell.happens() ? "matrix.yes" : "matrix.no");
    }

    private void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths.get(i) - width(cell) + GAP));
        }
        out.println(line.toString().stripTrailing());
    }

    private static int width(String text) {
        return (int) (text.length() + text.chars().filter(c -> c >= FIRST_WIDE).count());
    }
}
