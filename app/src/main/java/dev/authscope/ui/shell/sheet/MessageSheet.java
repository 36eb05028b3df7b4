package dev.authscope.ui.shell.sheet;

import javafx.scene.Node;
import javafx.scene.control.Label;

import dev.authscope.ui.model.Wording;

/**
 * One message in words.
 *
 * @param titleKey key of the title
 * @param message as it is to be read
 * @param after what happens when it has been read
 */
public record MessageSheet(Wording wording, String titleKey, String message, Runnable after) implements Sheet {

    @Override
    public String title() {
        return wording.get(titleKey);
    }

    @Override
    public Node content() {
        Label text = new Label(message);
        text.setWrapText(true);
        text.setMaxWidth(560);
        return text;
    }

    @Override
    public void closed() {
        after.run();
    }
}
