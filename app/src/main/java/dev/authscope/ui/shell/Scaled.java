package dev.authscope.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger by a factor: the content is laid out in as many units less, so that nothing is cut off. */
final class Scaled extends Region {

    private final Region content;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);

    Scaled(Region content) {
        this.content = content;
        Scale scale = new Scale(1, 1);
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        factor.addListener(property -> requestLayout());
        getChildren().add(content);
        setPickOnBounds(false);
    }

    /** How many units of the window a unit of the content is. */
    DoubleProperty factorProperty() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(-1) * factor.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(-1) * factor.get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * factor.get();
    }
}
