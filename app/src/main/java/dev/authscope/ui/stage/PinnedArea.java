package dev.authscope.ui.stage;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.authscope.ui.theme.MadeNodes;

/** What a card always shows, as tall as it is when there is room; else its end, where the deciding line stands. */
final class PinnedArea extends ScrollPane {

    private static final double ABOVE = 10;
    private final VBox lines = new VBox(6);

    PinnedArea() {
        setContent(lines);
        getStyleClass().addAll("bare-scroll", "pinned");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        lines.heightProperty().addListener(property -> setVvalue(getVmax()));
        viewportBoundsProperty().addListener(property -> setVvalue(getVmax()));
    }

    void show(List<Node> nodes) {
        MadeNodes.become(lines.getChildren(), nodes);
    }

    boolean isEmpty() {
        return lines.getChildren().isEmpty();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return lines.prefHeight(width) + ABOVE + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(computePrefHeight(width), getMaxHeight());
    }
}
