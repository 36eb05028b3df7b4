package dev.authscope.ui.theme;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** The line of a message between two cards, with a head, which grows in its direction. */
public final class Arrow {

    private static final double HEAD = 10;

    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private final double size;

    /**
     * @param kind style class: {@code request}, {@code response} or {@code attacker}
     * @param times how much larger the head is than on the stage
     */
    public Arrow(String kind, double times) {
        size = HEAD * times;
        line.getStyleClass().addAll("channel-line", kind);
        head.getStyleClass().addAll("channel-head", kind);
        line.setManaged(false);
        head.setManaged(false);
    }

    /** The nodes to draw, in their order. */
    public List<Node> nodes() {
        return List.of(line, head);
    }

    /** @param share how much of the way is drawn, from 0 to 1 */
    public void place(double fromX, double fromY, double toX, double toY, double share) {
        double tipX = fromX + (toX - fromX) * share;
        double tipY = fromY + (toY - fromY) * share;
        double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
        double alongX = (toX - fromX) / length * size;
        double alongY = (toY - fromY) / length * size;
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(tipX - alongX);
        line.setEndY(tipY - alongY);
        head.getPoints()
                .setAll(tipX, tipY, tipX - alongX - alongY / 2, tipY - alongY + alongX / 2,
                        tipX - alongX + alongY / 2,
                        tipY - alongY - alongX / 2);
    }
}
