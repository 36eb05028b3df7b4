package dev.authscope.diagram.layout;

import java.util.EnumMap;
import java.util.Map;

/**
 * Measures texts. A character that a font lacks is measured with the sans-serif font, which has Korean; one that no font
 * has is taken as one em wide, which is the width of most signs that are missing here. Safe for use by many threads.
 */
public final class TextMeasure {

    private final Map<TextStyle.Face, FontMetrics> fonts;

    private TextMeasure(Map<TextStyle.Face, FontMetrics> fonts) {
        this.fonts = fonts;
    }

    /** With the fonts that come with the program; they are read when they are asked for first, and once. */
    public static TextMeasure bundled() {
        return Bundled.FONTS;
    }

    /** The width of a text in one line. */
    public double width(String text, TextStyle style) {
        FontMetrics font = font(style.face());
        FontMetrics fallback = font(TextStyle.Face.SANS);
        long units = 0;
        double missing = 0;
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            int own = font.units(codePoint);
            if (own >= 0) {
                units += own;
            } else {
                missing += fallback.has(codePoint) ? fallback.advance(codePoint) : 1;
            }
        }
        return (font.ems(units) + missing) * style.size();
    }

    private FontMetrics font(TextStyle.Face face) {
        FontMetrics font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
    }

    private static final class Bundled {

        private static final TextMeasure FONTS = read();

        private static TextMeasure read() {
            Map<TextStyle.Face, FontMetrics> fonts = new EnumMap<>(TextStyle.Face.class);
            for (TextStyle.Face face : TextStyle.Face.values()) {
                fonts.put(face, FontMetrics.load(face.path()));
            }
            return new TextMeasure(fonts);
        }
    }
}
