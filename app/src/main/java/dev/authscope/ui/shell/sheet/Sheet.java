package dev.authscope.ui.shell.sheet;

import javafx.scene.Node;

/** What a sheet over the window shows. Its content is built again when the language changes. */
public interface Sheet {

    /** The title in the present language. */
    String title();

    /** The content in the present language, below the title. */
    Node content();

    /** What happens when it has been closed. */
    default void closed() {}

    /** Id of the control that is focused first; empty for the close button. */
    default String firstFocus() {
        return "";
    }
}
