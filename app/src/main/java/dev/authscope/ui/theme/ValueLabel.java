package dev.authscope.ui.theme;

import javafx.scene.control.Label;

/**
 * A value as it stands: an address, a token, the name of a cookie. The only kind of text that may be shortened for want of
 * room, which is why a tooltip and those who read it aloud always have it in full.
 */
public final class ValueLabel extends Label {

    /** @param value in full; never null, may be empty */
    public ValueLabel(String value, String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        Tip.on(this, this::getText);
        accessibleTextProperty().bind(textProperty());
        setMinWidth(0);
        setText(value);
    }
}
