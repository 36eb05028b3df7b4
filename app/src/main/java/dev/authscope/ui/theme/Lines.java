package dev.authscope.ui.theme;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Headings, sentences and pairs one below the other, as the tools show them. */
public final class Lines extends VBox {

    /** Width that is asked for where there is room, in pixels. */
    public static final double WIDTH = 640;
    private static final int LONGEST = 4000;
    private static final double NAMES = 130;

    private GridPane pairs = new GridPane();
    private int row;

    public Lines() {
        super(8);
        setPrefWidth(WIDTH);
    }

    /** What the next ones are about. */
    public Lines heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        setMargin(label, new Insets(8, 0, 0, 0));
        getChildren().add(label);
        row = 0;
        return this;
    }

    /** A sentence. */
    public Lines sentence(String text) {
        getChildren().add(label(text));
        row = 0;
        return this;
    }

    /** A sentence that the next ones are about. */
    public Lines strong(String text) {
        Label label = label(text, "strong");
        setMargin(label, new Insets(8, 0, 0, 0));
        getChildren().add(label);
        row = 0;
        return this;
    }

    /** Text as it is, in the font of code. */
    public Lines code(String text) {
        getChildren().add(label(text, "mono"));
        row = 0;
        return this;
    }

    /** A name, its value as it is, and what it means; the last may be empty. */
    public Lines pair(String name, String value, String words) {
        if (row == 0) {
            pairs = new GridPane(12, 8);
            getChildren().add(pairs);
        }
        Label first = label(name, "mono", "strong-mono");
        first.setMinWidth(NAMES);
        first.setMaxWidth(NAMES);
        VBox second = new VBox(1, label(value, "mono"));
        if (!words.isEmpty()) {
            second.getChildren().add(label(words, "dim"));
        }
        GridPane.setValignment(first, VPos.TOP);
        pairs.add(first, 0, row);
        pairs.add(second, 1, row++);
        return this;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
