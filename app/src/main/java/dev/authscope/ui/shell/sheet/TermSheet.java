package dev.authscope.ui.shell.sheet;

import javafx.scene.Node;
import javafx.scene.control.Label;

import dev.authscope.texts.Localized;
import dev.authscope.ui.model.Wording;

/** A term and what it means. */
public record TermSheet(Wording wording, Localized term, Localized text) implements Sheet {

    @Override
    public String title() {
        return wording.get(term);
    }

    @Override
    public Node content() {
        Label words = new Label(wording.get(text));
        words.setWrapText(true);
        words.setMaxWidth(520);
        return words;
    }
}
