package dev.authscope.tokens;

/** Text of foreign origin made safe for a terminal or a line of a window: what is invisible or steers is written as {@code \\uXXXX}. */
public final class ShownText {

    private static final int BRIEF = 80;

    private ShownText() {}

    /** At most 80 characters on one line; what is cut ends with an ellipsis. */
    public static String brief(String text) {
        if (text.length() <= BRIEF) {
            return whole(text);
        }
        int end = Character.isHighSurrogate(text.charAt(BRIEF - 1)) ? BRIEF - 1 : BRIEF;
        return whole(text.substring(0, end)) + "…";
    }

    /** All of the text on one line. */
    public static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (steers(text, i)) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (steers(text, i)) {
                result.append("\\u").append("%04x".formatted((int) c));
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static boolean steers(String text, int index) {
        char c = text.charAt(index);
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                true;
            default -> false;
        };
    }
}
