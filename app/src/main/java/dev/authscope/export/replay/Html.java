package dev.authscope.export.replay;

import dev.authscope.diagram.VisibleText;

/** Pieces of HTML as they are put together. Every text goes through {@link #text}, so that nothing in it becomes markup. */
final class Html {

    private static final int LONGEST = 4000;

    private final StringBuilder page = new StringBuilder();

    /** Markup of our own. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** A text, visible and escaped, in content and in attributes in double quotes. */
    Html text(String text) {
        String shown = VisibleText.of(text, LONGEST);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c);
            }
        }
        return this;
    }

    /** An element with a text. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
