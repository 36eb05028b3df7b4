package dev.authscope.export.pdf;

import java.util.Map;

import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.VisibleText;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.ExportSubject;
import dev.authscope.texts.Texts;

/** The values behind the names, on pages of their own at the end of a document, when the user asked for secrets in full. */
final class PdfSecrets {

    private PdfSecrets() {}

    /**
     * Adds the pages; the last one is still open.
     *
     * @param colour of the texts
     */
    static PdfBook.Sheet add(PdfBook book, ExportSubject subject, String colour, double width, double height,
            double margin) {
        String sentence = Texts.load(subject.language(), DiagramOptions.BUNDLE).get("full-secrets");
        PdfBook.Sheet sheet = book.page(width, height);
        book.bookmark(sentence, sheet, 0);
        PdfFlow flow = new PdfFlow(book, sheet, margin, margin);
        flow.paragraph(sentence, new PdfFlow.Look(TextStyle.Face.SANS_SEMI_BOLD, 12, colour, 0, 0));
        for (Map.Entry<String, String> value : subject.valuesInFull().entrySet()) {
            flow.paragraph(VisibleText.of(value.getKey() + " = " + value.getValue(), Integer.MAX_VALUE),
                    new PdfFlow.Look(TextStyle.Face.MONOSPACE, 8.5, colour, 5, 0));
        }
        return flow.sheet();
    }
}
