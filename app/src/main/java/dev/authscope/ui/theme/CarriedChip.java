package dev.authscope.ui.theme;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Item;
import dev.authscope.ui.model.Carried;

/** What a message carries: a cookie is a round amber outline, and what is in it sits inside. */
public final class CarriedChip {

    private CarriedChip() {}

    /** A node for something carried. */
    public static Node of(Carried carried, StringProperty hovered) {
        String cookie = carried.cookie();
        return cookie == null
                ? new ItemChip(carried.item(), carried.value(), hovered)
                : cookie(cookie, carried.item(), carried.value(), carried.deletes(), hovered);
    }

    /**
     * A cookie with what is in it.
     *
     * @param gone whether it is taken away, which strikes it through
     */
    public static HBox cookie(String name, @Nullable Item item, String value, boolean gone, StringProperty hovered) {
        Label label = new Label(name, Icon.COOKIE.draw("kind-cookie"));
        label.getStyleClass().addAll("cookie-name", "kind-cookie");
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox round = new HBox(6, label);
        round.setAlignment(Pos.CENTER_LEFT);
        round.getStyleClass().add("cookie-round");
        if (gone) {
            round.getStyleClass().add("struck");
            label.getStyleClass().add("struck-text");
        }
        if (!value.isEmpty()) {
            round.getChildren().add(new ItemChip(item, value, hovered));
        }
        return round;
    }
}
