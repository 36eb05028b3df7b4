package dev.authscope.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.diagram.layout.FontMetrics;
import dev.authscope.diagram.layout.TextStyle;

/**
 * The program's fonts in one document, with the same stand-ins as those with which texts were measured. A font that no text
 * needs is not read; of the others the glyphs that are used are embedded (ISO 32000-2 section 9.9).
 */
final class PdfFonts {

    private final PDDocument document;
    private final Map<TextStyle.Face, FontMetrics> metrics = new EnumMap<>(TextStyle.Face.class);
    private final Map<TextStyle.Face, PDFont> fonts = new EnumMap<>(TextStyle.Face.class);

    PdfFonts(PDDocument document) {
        this.document = document;
        for (TextStyle.Face face : TextStyle.Face.values()) {
            metrics.put(face, FontMetrics.load(face.path()));
        }
    }

    /**
     * Characters in a row that one font sets.
     *
     * @param face null when no font has them
     * @param ems how wide they are
     */
    record Run(String text, TextStyle.@Nullable Face face, double ems) {}

    /** A text in runs. */
    List<Run> runs(String text, TextStyle.Face wanted) {
        List<Run> runs = new ArrayList<>(1);
        int from = 0;
        double ems = 0;
        TextStyle.Face current = wanted;
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            TextStyle.Face face = faceOf(codePoint, wanted);
            if (i > from && face != current) {
                runs.add(new Run(text.substring(from, i), current, ems));
                from = i;
                ems = 0;
            }
            current = face;
            ems += face == null ? 1 : of(face).advance(codePoint);
            i += Character.charCount(codePoint);
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), current, ems));
        }
        return runs;
    }

    /** How wide a text is, in ems. */
    double ems(String text, TextStyle.Face wanted) {
        double ems = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            TextStyle.Face face = faceOf(text.codePointAt(i), wanted);
            ems += face == null ? 1 : of(face).advance(text.codePointAt(i));
        }
        return ems;
    }

    private TextStyle.@Nullable Face faceOf(int codePoint, TextStyle.Face wanted) {
        if (of(wanted).has(codePoint)) {
            return wanted;
        }
        return of(TextStyle.Face.SANS).has(codePoint) ? TextStyle.Face.SANS : null;
    }

    private FontMetrics of(TextStyle.Face face) {
        return Objects.requireNonNull(metrics.get(face));
    }

    /**
     * The font of a face in the document.
     *
     * @throws IOException when memory cannot be written to
     */
    PDFont font(TextStyle.Face face) throws IOException {
        PDFont known = fonts.get(face);
        if (known == null) {
            TrueTypeFont read = new TTFParser()
                    .parse(new RandomAccessReadBuffer(BundledFiles.octets(face.path())));
            // Ligatures would make "fi" narrower than it was measured.
            read.setEnableGsub(false);
            known = PDType0Font.load(document, read, true);
            fonts.put(face, known);
        }
        return known;
    }
}
