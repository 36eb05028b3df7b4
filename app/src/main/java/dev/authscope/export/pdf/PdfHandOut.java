package dev.authscope.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.VisibleText;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.handout.Block;
import dev.authscope.export.handout.HandOut;
import dev.authscope.texts.Texts;

/**
 * Writes the hand-out of a run as a PDF document in A4: the page for the class, whose diagram gets what room the exercises
 * leave, and the teacher's copy on pages of its own.
 */
public final class PdfHandOut {

    private static final double MARGIN = 36;
    /** A page on which everything has room, to see how much that is. */
    private static final double ENDLESS = 14_000;

    private static final double TEACHERS_DIAGRAM = 300;

    private PdfHandOut() {}

    /** Writes the document; does not close the stream. */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        List<Block> blocks = HandOut.of(subject);
        int turn = blocks.indexOf(new Block.NextPage());
        String title = VisibleText.of(subject.title(), 300);
        try (PdfBook book = new PdfBook(title, subject.language(), SvgTheme.LIGHT.ground())) {
            if (subject.fullSecrets()) {
                book.describe(Texts.load(subject.language(), DiagramOptions.BUNDLE).get("full-secrets"));
            }
            page(book, subject, title, turn < 0 ? blocks : blocks.subList(0, turn));
            if (turn >= 0) {
                List<Block> teacher = blocks.subList(turn + 1, blocks.size());
                draw(book, subject, teacher.getFirst() instanceof Block.Title named ? named.text() : title, teacher,
                        TEACHERS_DIAGRAM);
            }
            if (subject.fullSecrets()) {
                PdfSecrets.add(book, subject, SvgTheme.LIGHT.text(), PageSize.A4_SHORT, PageSize.A4_LONG, MARGIN)
                        .close();
            }
            book.save(stream);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /** One page, whose diagram takes what the rest leaves. */
    private static void page(PdfBook book, ExportSubject subject, String name, List<Block> blocks) {
        PdfBook.Sheet trial = book.trial(PageSize.A4_SHORT, ENDLESS);
        PdfFlow measured = new PdfFlow(book, trial, MARGIN, MARGIN);
        new PdfBlocks(measured, subject, 0).draw(blocks);
        double room = PageSize.A4_LONG - MARGIN - measured.y() - 1;
        book.remove(trial);
        draw(book, subject, name, blocks, room);
    }

    private static void draw(PdfBook book, ExportSubject subject, String name, List<Block> blocks, double room) {
        PdfBook.Sheet sheet = book.page(PageSize.A4_SHORT, PageSize.A4_LONG);
        book.bookmark(VisibleText.of(name, 120), sheet, 0);
        PdfFlow flow = new PdfFlow(book, sheet, MARGIN, MARGIN);
        new PdfBlocks(flow, subject, room).draw(blocks);
        flow.sheet().close();
    }
}
