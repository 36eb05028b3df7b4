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
        int last = heads.size() - 1;
        double[] places = new double[heads.size()];
        for (int column = 0; column < last; column++) {
            double widest = flow.width(heads.get(column), TextStyle.Face.SANS_SEMI_BOLD, look.size());
            for (List<String> row : rows) {
                widest = Math.max(widest, flow.width(row.get(column), look.face(), look.size()));
            }
            places[column + 1] = places[column] + widest + GAP;
        }
        row(heads, places, new PdfFlow.Look(TextStyle.Face.SANS_SEMI_BOLD, look.size(), look.colour(), 4,
                places[last]));
        for (List<String> row : rows) {
            rule();
            row(row, places, new PdfFlow.Look(look.face(), look.size(), look.colour(), 3, places[last]));
        }
    }

    private void row(List<String> cells, double[] places, PdfFlow.Look look) {
        String words = cells.getLast();
        if (flow.rest() < flow.height(words, look)) {
            flow.turn();
        }
        double baseline = flow.y() + look.before() + look.size() * 1.05;
        for (int column = 0; column < cells.size() - 1; column++) {
            flow.sheet()
                    .pen()
                    .text(cells.get(column), look.face(), look.size(), flow.left() + places[column], baseline,
                            look.colour());
        }
        flow.paragraph(words, look);
    }

    private void rule() {
        double y = flow.take(3) + 2;
        flow.sheet()
                .pen()
                .line(flow.left(), y, flow.left() + flow.room(0), y, new PdfPen.Line(SvgTheme.LIGHT.line(), 0.6));
    }
}
