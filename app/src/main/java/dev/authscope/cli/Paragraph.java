package dev.authscope.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines for a terminal, where a Korean character takes two columns. */
final class Paragraph {

    private Paragraph() {}

    /**
     * The lines of a text, broken at spaces. A word that is wider than a line stands on a line of its own.
     *
     * @param columns how wide a line may be, without the indent
     */
    static List<String> lines(String text, String indent, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line) + 1 + width(word) > columns) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(indent + line);
        return lines;
    }

    /** How many columns a text takes (Unicode Standard Annex 11: wide characters take two). */
    static int width(CharSequence text) {
        return text.codePoints().map(Paragraph::width).sum();
    }

    private static int width(int c) {
        boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60;
        return wide ? 2 : 1;
    }

    /** A text on one line, shortened in the middle when it is longer than so many characters, without control characters. */
    static String shortened(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        if (plain.length() <= most) {
            return plain;
        }
        int kept = (most - 1) / 2;
        return plain.substring(0, kept) + "…" + plain.substring(plain.length() - kept);
    }
}
