package dev.authscope.tokens;

import java.util.List;

import tools.jackson.core.JacksonException;

/** Says what is wrong with a text that is not the JSON asked for, in words that do not name the parser or its switches. */
final class JsonFault {

    /** Where the parser's message begins to speak of itself. */
    private static final List<String> ASIDES = List.of(" (start marker", " (for ", " (consider ", " (bound as",
            " (not recognized", ": enable `", " (from `", " (`");

    private JsonFault() {}

    /** A phrase that completes "… because"; never long, without a full stop. */
    static String of(JacksonException fault, int deepest, int longestNumber) {
        String message = String.valueOf(fault.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return "something follows after its end";
        }
        if (message.startsWith("Duplicate property")) {
            return "the member '" + ShownText.brief(quoted(message)) + "' stands there twice";
        }
        if (message.contains("nesting depth")) {
            return "it is nested deeper than " + deepest;
        }
        if (message.startsWith("Number value length")) {
            return "a number has more than " + longestNumber + " digits";
        }
        if (message.startsWith("String value length") || message.startsWith("Name length")) {
            return "a text in it is too long";
        }
        if (message.startsWith("Unexpected end-of-input")) {
            return "it ends too early";
        }
        return ShownText.brief(withoutAsides(message));
    }

    private static String quoted(String message) {
        int start = message.indexOf('"') + 1;
        int end = message.lastIndexOf("\" for ");
        return start <= 0 || end < start ? "" : message.substring(start, end);
    }

    private static String withoutAsides(String message) {
        int end = message.length();
        int newline = message.indexOf('\n');
        if (newline >= 0) {
            end = newline;
        }
        for (String aside : ASIDES) {
            int at = message.indexOf(aside);
            if (at >= 0) {
                end = Math.min(end, at);
            }
        }
        return message.substring(0, end);
    }
}
