package dev.authscope.ui.present;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A card of a slide, which tells as much as there is room for: all, what matters most, or who it is. */
final class PresentCard extends Region {

    private static final double GAP = 10;

    /** How much a card tells, from the most to the least. */
    enum Form {
        WHOLE, BRIEF, HEAD
    }

    private record Part(Node node, Form least) {}

    private final String participant;
    private final Region head;
    private final List<Part> parts = new ArrayList<>();
    private Form form = Form.WHOLE;

    PresentCard(String participant, Region head) {
        this.participant = participant;
        this.head = head;
        getStyleClass().add("present-card");
        setId("present-" + participant);
        getChildren().add(head);
    }

    /** Whose card it is. */
    String participant() {
        return participant;
    }

    /** Adds what only a whole card tells. */
    PresentCard detail(Node node) {
        return add(node, Form.WHOLE);
    }

    /** Adds what a brief card tells too. */
    PresentCard matter(Node node) {
        return add(node, Form.BRIEF);
    }

    private PresentCard add(Node node, Form least) {
        parts.add(new Part(node, least));
        getChildren().add(node);
        return this;
    }

    /** How tall the card is in a form. */
    double height(Form asked, double width) {
        double inside = width - getInsets().getLeft() - getInsets().getRight();
        double height = edge(asked) * 2 + head.prefHeight(inside);
        for (Part part : parts) {
            height += tells(part, asked) ? GAP + part.node().prefHeight(inside) : 0;
        }
        return Math.ceil(height);
    }

    void take(Form now) {
        form = now;
        parts.forEach(part -> part.node().setVisible(tells(part, now)));
        requestLayout();
    }

    private static boolean tells(Part part, Form form) {
        return form.compareTo(part.least()) <= 0;
    }

    /** Above and below what it tells; a card that is a head alone is slim. */
    private double edge(Form asked) {
        return asked == Form.HEAD ? getInsets().getTop() / 2 : getInsets().getTop();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inside = getWidth() - insets.getLeft() - insets.getRight();
        double y = edge(form);
        double tall = head.prefHeight(inside);
        head.resizeRelocate(insets.getLeft(), y, inside, tall);
        y += tall;
        for (Part part : parts) {
            if (tells(part, form)) {
                y += GAP;
                double height = part.node().prefHeight(inside);
                double width = part.node().maxWidth(-1) < inside ? part.node().maxWidth(-1) : inside;
                part.node().resizeRelocate(insets.getLeft(), y, width, height);
                y += height;
            }
        }
    }
}
