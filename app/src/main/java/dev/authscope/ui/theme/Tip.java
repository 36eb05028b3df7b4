package dev.authscope.ui.theme;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A tooltip that is made when the pointer first comes to its node. Each tooltip is a window of its own, and of a hundred that
 * a moment would need hardly one is ever looked at.
 */
public final class Tip implements EventHandler<MouseEvent> {

    private static final double WIDEST = 520;
    private static final double DELAY = 300;

    private final Node node;
    private final Supplier<String> text;

    private Tip(Node node, Supplier<String> text) {
        this.node = node;
        this.text = text;
    }

    /** Gives a node a tooltip; the text is asked for when the pointer comes. */
    public static void on(Node node, Supplier<String> text) {
        Tip tip = new Tip(node, text);
        node.getProperties().put(Tip.class, tip);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, tip);
    }

    /** The text of the tooltip that a node would show; empty when it has none of this kind. */
    public static Optional<String> of(Node node) {
        return node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip tip
                ? Optional.of(tip.text.get())
                : Optional.empty();
    }

    @Override
    public void handle(MouseEvent entered) {
        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(DELAY));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.setOnShowing(event -> tooltip.setText(text.get()));
        tooltip.setText(text.get());
        Tooltip.install(node, tooltip);
    }
}
