package dev.authscope.ui.shell.palette;

import java.util.List;

/**
 * Something that the palette finds.
 *
 * @param kindKey key of the text that says what it is
 * @param title as shown
 * @param detail shown at the end of the line, such as its keys; may be empty
 * @param searched what is searched, the title first; also in the other language
 */
public record Findable(String kindKey, String title, String detail, List<String> searched, Runnable action) {

    public Findable {
        searched = List.copyOf(searched);
    }
}
