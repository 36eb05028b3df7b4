package dev.authscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.Appearance.Theme;

/** How well every text of a scene that can be read stands out from what lies behind it (WCAG 2.2, success criterion 1.4.3). */
final class Contrast {

    /** A text and its ratio to the worst of its grounds. */
    record Found(String text, String styles, Color fill, Color ground, double ratio) {}

    private static final int FEW = 20;
    /** WCAG 2.2, success criterion 1.4.3. */
    private static final double MINIMUM = 4.5;
    /** WCAG 2.2, success criterion 1.4.6. */
    private static final double ENHANCED = 7;

    private final List<Found> found = new ArrayList<>();

    private Contrast() {}

    /** Texts of a window that stand out less than a theme has to: 4.5 to 1, and 7 to 1 with high contrast. */
    static List<Found> offenders(Shell shell, Theme theme) {
        Parent root = shell.scene().getRoot();
        root.applyCss();
        root.layout();
        root.layout();
        List<Found> all = of(root);
        if (all.size() <= FEW) {
            throw new AssertionError("a window with " + all.size() + " texts was not looked at");
        }
        double least = theme == Theme.CONTRAST ? ENHANCED : MINIMUM;
        return all.stream().filter(one -> one.ratio() < least).toList();
    }

    /** All visible texts of enabled controls. */
    private static List<Found> of(Parent root) {
        Contrast contrast = new Contrast();
        contrast.walk(root);
        return contrast.found;
    }

    private void walk(Node node) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            look(text, fill);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void look(Text text, Color fill) {
        double opacity = fill.getOpacity();
        Point2D middle = middle(text);
        Node at = text;
        while (at != null) {
            opacity *= at.getOpacity();
            Parent parent = at.getParent();
            List<Color> grounds = new ArrayList<>(behind(at, parent, middle));
            if (grounds.isEmpty() && parent instanceof Region region) {
                grounds.addAll(grounds(region));
            }
            if (!grounds.isEmpty()) {
                double seen = opacity;
                grounds.stream()
                        .map(ground -> found(text, fill, ground, seen))
                        .min((one, other) -> Double.compare(one.ratio(), other.ratio()))
                        .ifPresent(found::add);
                return;
            }
            at = parent;
        }
    }

    private static Found found(Text text, Color fill, Color ground, double opacity) {
        Color seen = ground.interpolate(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), 1), opacity);
        return new Found(text.getText(), styles(text), seen, ground, ratio(seen, ground));
    }

    /** A filled shape that lies behind a text beside it, such as a box in a drawing. Letters are no ground for letters. */
    private static List<Color> behind(Node node, @Nullable Parent parent, Point2D middle) {
        List<Color> grounds = new ArrayList<>();
        if (parent != null) {
            for (Node sibling : parent.getChildrenUnmodifiable()) {
                if (sibling == node) {
                    break;
                }
                if (sibling instanceof Shape shape && !(sibling instanceof Text) && shape.isVisible()
                        && shape.getFill() instanceof Color fill
                        && fill.isOpaque()
                        && shape.contains(shape.sceneToLocal(middle))) {
                    grounds.clear();
                    grounds.add(fill);
                }
            }
        }
        return grounds;
    }

    /** The colours that a region shows inside its border: those of its last opaque fill, and of what lies thinly on that. */
    private static List<Color> grounds(Region region) {
        List<Color> grounds = new ArrayList<>();
        if (region.getBackground() == null) {
            return grounds;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            List<Color> colours = colours(fill.getFill());
            if (colours.stream().allMatch(Color::isOpaque)) {
                grounds.clear();
                grounds.addAll(colours);
            } else {
                List<Color> below = List.copyOf(grounds);
                below.forEach(ground -> colours.forEach(thin -> grounds.add(ground.interpolate(
                        new Color(thin.getRed(), thin.getGreen(), thin.getBlue(), 1), thin.getOpacity()))));
            }
        }
        return grounds;
    }

    private static List<Color> colours(Paint paint) {
        return switch (paint) {
            case Color colour -> List.of(colour);
            case LinearGradient gradient -> gradient.getStops().stream().map(Stop::getColor).toList();
            default -> List.of(Color.TRANSPARENT);
        };
    }

    private static Point2D middle(Text text) {
        var bounds = text.localToScene(text.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static String styles(Node node) {
        StringBuilder styles = new StringBuilder();
        for (Node at = node; at != null && styles.length() < 140; at = at.getParent()) {
            styles.append(at.getClass().getSimpleName()).append(at.getStyleClass()).append(" < ");
        }
        return styles.toString();
    }

    private static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
