package dev.authscope.server.http;

/** Text in pages. */
public final class HtmlText {

    private HtmlText() {}

    /** Text as it is written in HTML, in an element or in a quoted attribute (HTML 13.3, escaping a string). */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
