package dev.authscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.theme.ValueLabel;

/**
 * Looks at every text of a window as it is laid out now: whether all of it can be read where it stands. What can be scrolled
 * to counts as readable; a {@link ValueLabel} may be shortened, because it tells the whole value otherwise.
 */
final class Legibility {

    /** Rounding to whole pixels moves an edge by as much. */
    private static final double TOLERANCE = 1.5;
    /** The line height of a font is more than its letters; the boxes of two lines may touch by as much. */
    private static final double LEADING = 4;
    /** Size that letters have at least, in pixels; those of code are wider. */
    private static final double SMALLEST = 13;
    private static final double SMALLEST_CODE = 12;

    private final Bounds window;
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** A text that can be seen, and where. */
    private record Seen(String text, Bounds place) {}

    private Legibility(Bounds window) {
        this.window = window;
    }

    /** What is wrong, one sentence each; empty when every text can be read. Lays the window out first. */
    static List<String> problems(Shell shell) {
        return problems(shell.scene().getRoot());
    }

    /** The same of a part of a window, or of another scene, given its topmost node. */
    static List<String> problems(Parent root) {
        // Styles once, because each time they go over all nodes; the second layout is for what depends on the first.
        Parent whole = root.getScene().getRoot();
        whole.applyCss();
        whole.layout();
        whole.layout();
        Legibility legibility = new Legibility(
                new BoundingBox(0, 0, root.getScene().getWidth(), root.getScene().getHeight()));
        legibility.look(root);
        legibility.overlaps();
        return legibility.problems;
    }

    private void look(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof TextFlow flow) {
            String text = text(flow);
            if (!text.isBlank()) {
                if (flow.prefHeight(flow.getWidth()) > flow.getHeight() + TOLERANCE) {
                    problems.add("cut below: " + text);
                }
                place(flow, text);
            }
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            Labeled label = labelOf(text);
            if (label != null && !plain(label.getText(), label).equals(plain(text.getText(), label))
                    && !(label instanceof ValueLabel)) {
                problems.add("shortened to \"" + text.getText() + "\": " + label.getText() + where(label));
            }
            double size = text.getFont().getSize() * text.getLocalToSceneTransform().getMxx();
            if (size < (text.getFont().getFamily().contains("Mono") ? SMALLEST_CODE : SMALLEST) - 0.01) {
                problems.add("letters of " + size + ": " + text.getText() + where(text));
            }
            place(text, label == null ? text.getText() : label.getText());
        }
        if (node instanceof Labeled label && label.getText() != null && !label.getText().isBlank()
                && (label.getWidth() < 1 || label.getHeight() < 1)) {
            problems.add("no room: " + label.getText() + where(label));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private static String text(TextFlow flow) {
        StringBuilder text = new StringBuilder();
        for (Node part : flow.getChildren()) {
            text.append(part instanceof Text words
                    ? words.getText()
                    : part instanceof Labeled label ? label.getText() : "");
        }
        return text.toString();
    }

    private static @Nullable Labeled labelOf(Text text) {
        return text.getParent() instanceof Labeled label && text.getStyleClass().contains("text") ? label : null;
    }

    private static String plain(String text, Labeled label) {
        String words = label.isMnemonicParsing() ? text.replaceFirst("_", "") : text;
        return words.replaceAll("\\s+", " ").strip();
    }

    /** Whether a text stays within everything that it stands in, up to what is scrolled. */
    private void place(Node node, String text) {
        // What is typed moves within its field, as far as the caret goes.
        if (node.getParent() != null && node.getParent().getParent() instanceof TextInputControl) {
            return;
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            // What is scrolled is as large as its content wants; only the hole that it is seen through counts.
            if (!(around instanceof Region region) || isViewport(region.getParent())) {
                continue;
            }
            Bounds box = region.localToScene(region.getLayoutBounds());
            boolean left = place.getMinX() < box.getMinX() - TOLERANCE || place.getMaxX() > box.getMaxX() + TOLERANCE;
            boolean above = place.getMinY() < box.getMinY() - TOLERANCE || place.getMaxY() > box.getMaxY() + TOLERANCE;
            if (left && !scrolls(region, true) && !(node.getParent() instanceof ValueLabel)) {
                problems.add("beyond the side of " + name(region) + ": " + text);
                return;
            }
            if (above && !scrolls(region, false)) {
                problems.add("beyond the top or end of " + name(region) + ": " + text);
                return;
            }
            if (left || above) {
                place = common(place, box);
                if (place.getWidth() <= 0 || place.getHeight() <= 0) {
                    return;
                }
            }
        }
        if (!window.contains(common(place, window))
                || common(place, window).getWidth() < place.getWidth() - TOLERANCE) {
            problems.add("beyond the window: " + text);
        }
        seen.add(new Seen(text, place));
    }

    /** Whether what is too large for a region can be scrolled to. */
    private static boolean scrolls(Region region, boolean across) {
        if (isViewport(region) && region.getParent() instanceof ScrollPane pane) {
            return (across ? pane.getHbarPolicy() : pane.getVbarPolicy()) != ScrollPane.ScrollBarPolicy.NEVER;
        }
        return region.getClip() != null && region.getParent() != null
                && (hasBar(region, across) || hasBar(region.getParent(), across));
    }

    private static boolean isViewport(@Nullable Node node) {
        return node != null && node.getStyleClass().contains("viewport");
    }

    private static boolean hasBar(Parent parent, boolean across) {
        return parent.getChildrenUnmodifiable()
                .stream()
                .anyMatch(child -> child instanceof ScrollBar bar && bar.isVisible()
                        && (bar.getOrientation() == Orientation.HORIZONTAL) == across);
    }

    private void overlaps() {
        for (int i = 0; i < seen.size(); i++) {
            for (int j = i + 1; j < seen.size(); j++) {
                Bounds both = common(seen.get(i).place(), seen.get(j).place());
                if (both.getWidth() > 2 && both.getHeight() > LEADING) {
                    problems.add(
                            "one over the other: \"" + seen.get(i).text() + "\" and \"" + seen.get(j).text() + "\"");
                }
            }
        }
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.min(one.getMaxX(), other.getMaxX()) - left,
                Math.min(one.getMaxY(), other.getMaxY()) - top);
    }

    private static String where(Node node) {
        StringBuilder path = new StringBuilder(" in ");
        for (Node around = node; around != null && path.length() < 120; around = around.getParent()) {
            path.append(name(around)).append(" < ");
        }
        return path.toString();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId())
                + (node.getStyleClass().isEmpty() ? "" : "." + node.getStyleClass().getLast());
    }
}
