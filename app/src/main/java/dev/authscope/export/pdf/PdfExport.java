package dev.authscope.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.VisibleText;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LegendEntry;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedLane;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.DiagramExport;
import dev.authscope.export.ExportSubject;
import dev.authscope.texts.Texts;

/**
 * Writes the diagram of a run as a PDF document: as many pages as it takes, broken between exchanges, the participants at the
 * top of each, a bookmark for each step.
 */
public final class PdfExport {

    private static final LayoutOptions LAYOUT = new LayoutOptions(false, true, 0, 0);
    private static final double MARGIN = 34;
    private static final double FOOTER = 20;
    /** Between the participants and the first row, and below the last one, in the units of the diagram. */
    private static final double ABOVE_ROWS = 14;
    private static final double BELOW_ROWS = 12;
    private static final int LONGEST_TITLE = 300;

    private final ExportSubject subject;
    private final Texts texts;
    private final DiagramLayout layout;
    private final String title;
    private final PageSize size;
    private final double headTop;
    private final double headHeight;

    private PdfExport(ExportSubject subject) {
        this.subject = subject;
        this.texts = Texts.load(subject.language(), DiagramOptions.BUNDLE);
        this.layout = DiagramExport.layout(subject, texts, LAYOUT);
        this.title = VisibleText.of(subject.title(), LONGEST_TITLE);
        this.size = PageSize.of(layout.width(), MARGIN);
        this.headTop = layout.lanes().stream().map(PlacedLane::head).mapToDouble(Box::y).min().orElse(0);
        this.headHeight = layout.lifeTop() - headTop;
    }

    /** Writes the document; does not close the stream. */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        PdfExport export = new PdfExport(subject);
        try (PdfBook book = new PdfBook(export.texts.get("title", export.title), subject.language(),
                subject.theme().ground())) {
            export.all(book);
            book.save(stream);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private void all(PdfBook book) {
        PdfBook.Sheet sheet = book.page(size.width(), size.height());
        double top = title(book, sheet);
        double room = size.height() - 2 * MARGIN - FOOTER;
        double around = headHeight + ABOVE_ROWS + BELOW_ROWS;
        double firstRoom = (room - (top - MARGIN)) / size.scale() - around;
        List<PageBreaks.Page> pages = PageBreaks.of(layout.rows(), firstRoom, room / size.scale() - around);
        String step = "";
        double end = top;
        for (PageBreaks.Page page : pages) {
            if (page.from() > 0) {
                finish(book, sheet);
                sheet = book.page(size.width(), size.height());
                top = MARGIN;
            }
            double shift = headHeight + ABOVE_ROWS - layout.rows().get(page.from()).top();
            for (Placed row : layout.rows().subList(page.from(), page.to())) {
                if (!row.item().step().isEmpty() && !row.item().step().equals(step)) {
                    step = row.item().step();
                    book.bookmark(bookmark(step), sheet, top + (row.top() + shift) * size.scale());
                }
            }
            end = draw(book, sheet, page, top, shift);
        }
        sheet = legend(book, sheet, pages.isEmpty() ? draw(book, sheet, new PageBreaks.Page(0, 0), top, 0) : end);
        if (subject.fullSecrets()) {
            finish(book, sheet);
            finish(book, PdfSecrets.add(book, subject, subject.theme().text(), size.width(), size.height(),
                    MARGIN));
        } else {
            finish(book, sheet);
        }
    }

    /** The title on the first page; where the diagram can begin below it. */
    private double title(PdfBook book, PdfBook.Sheet sheet) {
        PdfFlow flow = new PdfFlow(book, sheet, MARGIN, MARGIN);
        flow.heading(title, "H1", new PdfFlow.Look(TextStyle.Face.SANS_SEMI_BOLD, 15, subject.theme().text(), 0, 0));
        if (subject.fullSecrets()) {
            flow.paragraph(texts.get("full-secrets"),
                    new PdfFlow.Look(TextStyle.Face.SANS_SEMI_BOLD, 10, subject.theme().text(), 2, 0));
            book.describe(texts.get("full-secrets"));
        }
        return flow.y() + 10;
    }

    private String bookmark(String step) {
        String caption = subject.captions().get(step);
        String number = VisibleText.of(step, 16);
        return caption == null || caption.isBlank() ? number : number + "  " + VisibleText.of(caption, 120);
    }

    /** Draws the rows of a page; where they end, in points. */
    private double draw(PdfBook book, PdfBook.Sheet sheet, PageBreaks.Page page, double top, double shift) {
        PdfRows rows = new PdfRows(sheet.pen(), book.tags(), subject.theme(), layout, texts);
        double scale = size.scale();
        boolean some = page.to() > page.from();
        double first = some ? layout.rows().get(page.from()).top() : layout.lifeTop();
        double last = some ? layout.rows().get(page.to() - 1).bottom() : layout.lifeBottom();
        // Participants are read aloud once; on other pages they are there for the eye.
        sheet.pen()
                .at(size.left(), top - headTop * scale, scale,
                        page.from() == 0 ? rows::headsToBeRead : rows::heads);
        sheet.pen()
                .at(size.left(), top + shift * scale, scale,
                        () -> rows.rows(page.from(), page.to(), first - ABOVE_ROWS, last + BELOW_ROWS));
        return top + (last + BELOW_ROWS + shift) * scale;
    }

    private PdfBook.Sheet legend(PdfBook book, PdfBook.Sheet last, double end) {
        if (layout.legend().isEmpty()) {
            return last;
        }
        double from = layout.legend().stream().map(LegendEntry::sample).mapToDouble(Box::y).min().orElse(0);
        double to = layout.legend().stream().map(LegendEntry::sample).mapToDouble(Box::bottom).max().orElse(0);
        PdfBook.Sheet sheet = last;
        double top = end + 18 * size.scale();
        if (top + (to - from) * size.scale() > size.height() - MARGIN - FOOTER) {
            finish(book, sheet);
            sheet = book.page(size.width(), size.height());
            top = MARGIN;
        }
        PdfRows rows = new PdfRows(sheet.pen(), book.tags(), subject.theme(), layout, texts);
        sheet.pen().at(size.left(), top - from * size.scale(), size.scale(), rows::legend);
        return sheet;
    }

    /** The number of the page, and what it is of. */
    private void finish(PdfBook book, PdfBook.Sheet sheet) {
        String number = String.valueOf(book.pages());
        String colour = subject.theme().quiet();
        double baseline = size.height() - MARGIN + 8;
        double wide = book.fonts().ems(number, TextStyle.Face.SANS) * 9;
        sheet.pen().text(VisibleText.of(title, 90), TextStyle.Face.SANS, 9, MARGIN, baseline, colour);
        sheet.pen().text(number, TextStyle.Face.SANS, 9, size.width() - MARGIN - wide, baseline, colour);
        sheet.close();
    }
}
