package dev.authscope.export.pdf;

import java.util.List;

import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.SvgTheme;

/** A table whose last column is text that goes over several lines. */
final class PdfTable {

    private static final double GAP = 14;

    private final PdfFlow flow;
    private final List<String> heads;
    private final List<List<String>> rows;

    PdfTable(PdfFlow flow, List<String> heads, List<List<String>> rows) {
        this.flow = flow;
        this.heads = heads;
        this.rows = rows;
    }

    void draw(PdfFlow.Look look) {
        PdfTags.Tag table = flow.tags().add("Table", "");
        int last = heads.size() - 1;
        double[] places = new double[heads.size()];
        for (int column = 0; column < last; column++) {
            double widest = flow.width(heads.get(column), TextStyle.Face.SANS_SEMI_BOLD, look.size());
            for (List<String> row : rows) {
                widest = Math.max(widest, flow.width(row.get(column), look.face(), look.size()));
            }
            places[column + 1] = places[column] + widest + GAP;
        }
        row(table, "TH", heads, places, new PdfFlow.Look(TextStyle.Face.SANS_SEMI_BOLD, look.size(), look.colour(), 4,
                places[last]));
        for (List<String> row : rows) {
            rule();
            row(table, "TD", row, places, new PdfFlow.Look(look.face(), look.size(), look.colour(), 3, places[last]));
        }
    }

    private void row(PdfTags.Tag table, String type, List<String> cells, double[] places, PdfFlow.Look look) {
        PdfTags.Tag row = flow.tags().add(table, "TR", "");
        String words = cells.getLast();
        if (flow.rest() < flow.height(words, look)) {
            flow.turn();
        }
        double baseline = flow.y() + look.before() + look.size() * 1.05;
        for (int column = 0; column < cells.size() - 1; column++) {
            String cell = cells.get(column);
            double x = flow.left() + places[column];
            flow.sheet()
                    .pen()
                    .mark(flow.tags().add(row, type, ""), () -> flow.sheet()
                            .pen()
                            .text(cell, look.face(), look.size(), x, baseline, look.colour()));
        }
        flow.led("", words, look, flow.tags().add(row, type, ""));
    }

    private void rule() {
        double y = flow.take(3) + 2;
        flow.sheet()
                .pen()
                .line(flow.left(), y, flow.left() + flow.room(0), y, new PdfPen.Line(SvgTheme.LIGHT.line(), 0.6));
    }
}
