package dev.authscope.export.pdf;

import java.util.List;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.PlacedLane;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.export.SvgTheme;
import dev.authscope.texts.Texts;

/**
 * A diagram as a figure within a page, without headings: as large as there is room for it, in one column or, when it is tall,
 * in several that are broken between exchanges, with the participants on top of each.
 */
final class PdfFigure {

    private static final LayoutOptions LAYOUT = new LayoutOptions(false, false, 0, 0);
    private static final double LARGEST = 0.72;
    private static final int MOST_COLUMNS = 3;
    /** Between columns, in points. */
    private static final double GUTTER = 20;
    /** The margin that a layout has of its own, in its units. */
    private static final double OWN_MARGIN = 30;
    private static final double ABOVE_ROWS = 12;
    private static final double BELOW_ROWS = 8;

    private final SvgTheme theme;
    private final Texts texts;
    private final DiagramLayout layout;
    private final double headTop;
    private final double wide;
    private final double width;
    private List<PageBreaks.Page> columns;
    private double scale;

    /**
     * Finds how the figure is largest.
     *
     * @param width of all columns together, in points
     * @param room the most height, in points
     */
    PdfFigure(Diagram diagram, SvgTheme theme, double width, double room) {
        this.theme = theme;
        this.width = width;
        texts = Texts.load(diagram.language(), DiagramOptions.BUNDLE);
        List<DiagramItem> items = diagram.items()
                .stream()
                .filter(item -> !(item instanceof DiagramItem.Heading))
                .toList();
        layout = LayoutPass.layout(new Diagram(diagram.scenario(), diagram.language(), diagram.lanes(), items),
                TextMeasure.bundled(), texts, LAYOUT);
        headTop = layout.lanes().stream().map(PlacedLane::head).mapToDouble(Box::y).min().orElse(0);
        wide = layout.width() - 2 * OWN_MARGIN;
        columns = broken(1);
        scale = scale(columns, room);
        for (int count = 2; count <= MOST_COLUMNS; count++) {
            List<PageBreaks.Page> more = broken(count);
            if (scale(more, room) > scale * 1.05) {
                columns = more;
                scale = scale(more, room);
            }
        }
    }

    /** Rows in so many columns of about the same height. */
    private List<PageBreaks.Page> broken(int count) {
        double all = layout.lifeBottom() - layout.lifeTop();
        double most = all / count;
        List<PageBreaks.Page> pages = PageBreaks.of(layout.rows(), most, most);
        while (pages.size() > count) {
            most += 10;
            pages = PageBreaks.of(layout.rows(), most, most);
        }
        return pages;
    }

    private double scale(List<PageBreaks.Page> pages, double room) {
        int count = Math.max(1, pages.size());
        double column = (width - GUTTER * (count - 1)) / count;
        return Math.min(LARGEST, Math.min(column / wide, room / units(pages)));
    }

    /** How high the highest column is, in the units of the diagram. */
    private double units(List<PageBreaks.Page> pages) {
        double rows = pages.stream()
                .mapToDouble(page -> layout.rows().get(page.to() - 1).bottom() - layout.rows().get(page.from()).top())
                .max()
                .orElse(0);
        return layout.lifeTop() - headTop + ABOVE_ROWS + rows + BELOW_ROWS;
    }

    /** In points. */
    double height() {
        return units(columns) * scale;
    }

    /** Points for each unit of the diagram. */
    double scale() {
        return scale;
    }

    /** Draws with the upper left corner at a place, in points. */
    void draw(PdfPen pen, PdfTags tags, double x, double y) {
        PdfRows rows = new PdfRows(pen, tags, theme, layout, texts);
        double column = wide * scale + GUTTER;
        double left = x + (width - column * columns.size() + GUTTER) / 2 - OWN_MARGIN * scale;
        for (int i = 0; i < columns.size(); i++) {
            PageBreaks.Page page = columns.get(i);
            double first = layout.rows().get(page.from()).top();
            double last = layout.rows().get(page.to() - 1).bottom();
            double shift = layout.lifeTop() - headTop + ABOVE_ROWS - first;
            double at = left + i * column;
            pen.at(at, y - headTop * scale, scale, i == 0 ? rows::headsToBeRead : rows::heads);
            pen.at(at, y + shift * scale, scale,
                    () -> rows.rows(page.from(), page.to(), first - ABOVE_ROWS, last + BELOW_ROWS));
        }
    }
}
