package dev.authscope.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in an exported file, whatever its form. */
public final class ReadableExport {

    private ReadableExport() {}

    /** All texts of a file as one. */
    public static String of(String format, byte[] octets) throws IOException {
        return format.equals("pdf") || format.equals("handout")
                ? pdf(octets)
                : new String(octets, StandardCharsets.UTF_8);
    }

    /** Pages, properties, bookmarks and what is read aloud of a PDF document, with lines joined, since a long value is broken. */
    private static String pdf(byte[] octets) throws IOException {
        try (PDDocument document = Loader.loadPDF(octets)) {
            StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
            text.append('\n').append(text.toString().replaceAll("\\s", "")).append('\n');
            text.append(document.getDocumentInformation().getTitle()).append('\n');
            text.append(document.getDocumentInformation().getSubject()).append('\n');
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                text.append(item.getTitle()).append('\n');
            }
            readAloud(document.getDocumentCatalog().getStructureTreeRoot(), text);
            return text.toString();
        }
    }

    private static void readAloud(PDStructureNode part, StringBuilder text) {
        for (Object kid : part.getKids()) {
            if (kid instanceof PDStructureElement element) {
                text.append(element.getAlternateDescription()).append('\n');
                readAloud(element, text);
            }
        }
    }
}
