package dev.authscope.export.handout;

import dev.authscope.diagram.VisibleText;
import dev.authscope.export.Redaction;

/**
 * Text that stays text in Markdown: whatever could begin markup, a link, an address or HTML is escaped (CommonMark 0.31 section
 * 2.4), and a text never leaves its line.
 */
final class MarkdownText {

    private static final int LONGEST = 2000;
    private static final String SPECIAL = "\\`*_{}[]<>#|~&@$";
    /** What begins a list or a rule at the start of a text, and nothing elsewhere. */
    private static final String AT_START = "+-=";

    private final Redaction redaction;

    MarkdownText(Redaction redaction) {
        this.redaction = redaction;
    }

    /** A text without its secrets, escaped. */
    String of(String text) {
        String shown = VisibleText.of(redaction.text(text.replaceAll("\\s+", " ").strip()), LONGEST);
        StringBuilder result = new StringBuilder(shown.length() + 16);
        boolean start = true;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean marker = start && !digit && (AT_START.indexOf(c) >= 0 || i > 0 && (c == '.' || c == ')'));
            // "www." would become a link where links need no markup.
            boolean dot = c == '.' && i >= 3 && shown.regionMatches(true, i - 3, "www", 0, 3);
            // So would "https://" and "mailto:".
            boolean colon = c == ':' && i + 1 < shown.length() && shown.charAt(i + 1) != ' ';
            if (marker || dot || colon || SPECIAL.indexOf(c) >= 0) {
                result.append('\\');
            }
            result.append(c);
            start &= digit;
        }
        return result.toString();
    }
}
