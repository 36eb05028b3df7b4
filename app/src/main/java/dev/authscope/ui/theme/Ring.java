package dev.authscope.ui.theme;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** A ring that shows how much of a time is left; full at the beginning. */
public final class Ring extends StackPane {

    private static final double RADIUS = 8;

    /**
     * @param kind letters of the item's kind, which give the colour
     * @param fraction what is left, from 0 to 1
     */
    public Ring(String kind, double fraction) {
        Circle whole = new Circle(RADIUS);
        whole.getStyleClass().add("ring-whole");
        Arc left = new Arc(0, 0, RADIUS, RADIUS, 90, -Math.min(fraction * 360, 359.99));
        left.setType(ArcType.OPEN);
        left.getStyleClass().addAll("ring-left", Kinds.styleClass(kind));
        // An arc is placed by its own bounds; unmanaged and centred by hand it keeps the circle's centre.
        left.setManaged(false);
        left.setLayoutX(RADIUS + 2);
        left.setLayoutY(RADIUS + 2);
        getChildren().addAll(whole, left);
        setMinSize(RADIUS * 2 + 4, RADIUS * 2 + 4);
        setMaxSize(RADIUS * 2 + 4, RADIUS * 2 + 4);
        setMouseTransparent(true);
    }
}
