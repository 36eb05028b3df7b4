package dev.authscope.server.shop;

import dev.authscope.server.http.HtmlText;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** How the text of a comment is put into a page. */
@FunctionalInterface
interface CommentMarkup {

    String html(String text);

    /** As the lab is set. */
    static CommentMarkup of(LabSettings settings) {
        return settings.get(Switches.ESCAPE_OUTPUT) ? HtmlText::escaped : new UnescapedComments();
    }
}
