package dev.authscope.export.pdf;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import dev.authscope.diagram.layout.Box;
import dev.authscope.export.picture.PathTrace;
import dev.authscope.texts.Language;

/** A document while it is put together. The same content gives the same octets: no time and no chance is written. */
final class PdfBook implements Closeable {

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PdfFonts fonts = new PdfFonts(document);
    private final PathTrace paths = new PathTrace();
    private final PdfTags tags = new PdfTags(document.getDocumentCatalog());
    private final String ground;
    private final String title;

    /**
     * Begins a document.
     *
     * @param ground colour of the pages
     */
    PdfBook(String title, Language language, String ground) {
        this.ground = ground;
        this.title = title;
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("Authscope");
        document.setDocumentInformation(information);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.code());
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setDocumentOutline(outline);
    }

    /**
     * A page while it is drawn on.
     *
     * @param width in points
     * @param height in points
     */
    record Sheet(PDPage page, PdfPen pen, double width, double height) implements Closeable {

        @Override
        public void close() {
            pen.close();
        }
    }

    PdfFonts fonts() {
        return fonts;
    }

    /** What screen readers are told. */
    PdfTags tags() {
        return tags;
    }

    /** Says in the document's properties what it is about. */
    void describe(String words) {
        document.getDocumentInformation().setSubject(words);
    }

    /** A new page at the end, of a size in points. */
    Sheet page(double width, double height) {
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(page);
        PdfPen pen = new PdfPen(document, page, fonts, tags, paths);
        if (!ground.equals("#ffffff")) {
            pen.fill(new Box(0, 0, width, height), 0, ground);
        }
        return new Sheet(page, pen, width, height);
    }

    /** A page to try something on, to be removed before anything else is drawn. */
    Sheet trial(double width, double height) {
        tags.trial(true);
        return page(width, height);
    }

    /** Takes a page out again that was only to try something on. */
    void remove(Sheet sheet) {
        tags.trial(false);
        sheet.close();
        document.removePage(sheet.page());
    }

    /** A line in the list of contents that readers show beside the pages. */
    void bookmark(String words, Sheet sheet, double y) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(sheet.page());
        place.setTop((int) Math.round(sheet.height() - y));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(words);
        item.setDestination(place);
        outline.addLast(item);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Writes the document; does not close the stream. */
    void save(OutputStream stream) throws IOException {
        tags.finish();
        CRC32 id = new CRC32();
        id.update(title.getBytes(StandardCharsets.UTF_8));
        // Else the id of the document would be made of the time.
        document.setDocumentId(id.getValue());
        document.save(new Unclosed(stream));
    }

    /** The caller's stream, which stays open. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] octets, int from, int count) throws IOException {
            out.write(octets, from, count);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
