package dev.authscope.diagram;

/**
 * Makes text that came over the wire safe to look at: control characters become their pictures (U+2400 and on), characters
 * that reorder or hide text (Unicode Standard Annex 9, sections 2.1 to 2.6) and those that are no characters at all are
 * written as their number. Markup is left alone: escaping is each format's own business.
 */
public final class VisibleText {

    /** The longest text from the wire that a label shows, in characters. */
    public static final int LONGEST = 56;

    private VisibleText() {}

    /** The text, visible, and cut in the middle when it is longer than {@link #LONGEST}. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * The text, visible and cut.
     *
     * @param longest the most characters of the text that are kept
     */
    public static String of(String text, int longest) {
        if (isPlain(text) && text.length() <= longest) {
            return text;
        }
        int count = text.codePointCount(0, text.length());
        if (count <= longest) {
            return visible(text);
        }
        int head = text.offsetByCodePoints(0, longest * 2 / 3);
        int tail = text.offsetByCodePoints(text.length(), -(longest - longest * 2 / 3 - 1));
        return visible(text.substring(0, head)) + "…" + visible(text.substring(tail));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String text) {
        StringBuilder result = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(codePoint -> append(result, codePoint));
        return result.toString();
    }

    private static void append(StringBuilder result, int codePoint) {
        if (codePoint < 0x20) {
            result.append((char) (0x2400 + codePoint));
        } else if (codePoint == 0x7f) {
            result.append('\u2421');
        } else if (isHidden(codePoint)) {
            result.append(String.format("‹U+%04X›", codePoint));
        } else {
            result.appendCodePoint(codePoint);
        }
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
