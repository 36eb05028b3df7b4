package dev.authscope.ui.present;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The balancer on a slide: who it is, and where it sends the message at hand. */
final class PresentPost extends HBox {

    /** @param chosen the server that the message goes to; may be empty */
    PresentPost(String name, String chosen) {
        super(14);
        setAlignment(Pos.CENTER);
        getStyleClass().add("present-post");
        setId("present-balancer");
        Label who = new Label(name);
        who.getStyleClass().add("present-text");
        getChildren().add(who);
        if (!chosen.isEmpty()) {
            Label where = new Label("→ " + chosen);
            where.getStyleClass().add("present-line");
            getChildren().add(where);
        }
    }
}
