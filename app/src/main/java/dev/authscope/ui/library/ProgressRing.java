package dev.authscope.ui.library;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** A ring that fills like a pie as a scenario goes on; full at its conclusion. As high as a line of text. */
final class ProgressRing extends StackPane {

    private static final double RADIUS = 5;
    private static final double LINE = 18;
    private static final double WHOLE = 360;

    private final Circle ring = new Circle(0, 0, RADIUS);
    private final Arc part = new Arc(0, 0, RADIUS, RADIUS, 90, 0);

    ProgressRing() {
        ring.getStyleClass().add("progress-ring");
        part.getStyleClass().add("progress-part");
        part.setType(ArcType.ROUND);
        getChildren().add(new Group(ring, part));
        setMinSize(2 * RADIUS + 2, LINE);
        setMaxSize(2 * RADIUS + 2, LINE);
        setMouseTransparent(true);
    }

    /**
     * Shows a state.
     *
     * @param fraction from 0 to 1
     */
    void show(boolean current, double fraction) {
        part.setLength(-Math.min(fraction * WHOLE, WHOLE - 0.01));
        part.setVisible(fraction > 0);
        ring.getStyleClass().setAll("progress-ring");
        part.getStyleClass().setAll("progress-part");
        if (current) {
            ring.getStyleClass().add("current");
            part.getStyleClass().add("current");
        }
    }
}
