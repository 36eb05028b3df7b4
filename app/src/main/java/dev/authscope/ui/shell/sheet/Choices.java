package dev.authscope.ui.shell.sheet;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** The controls of the tools, dressed alike and with their names. */
final class Choices {

    private Choices() {}

    /**
     * A list to choose from.
     *
     * @param name what each element is called
     */
    static <T> void dress(ComboBox<T> box, String id, String accessible, Function<T, String> name) {
        box.setId(id);
        box.setAccessibleText(accessible);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not typed");
            }
        });
    }

    /** A button with its text. */
    static void dress(Button button, String id, String text) {
        button.setId(id);
        button.setText(text);
        button.setAccessibleText(text);
        button.getStyleClass().setAll("button", "plain-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
    }

    /** A sentence that wraps, and takes no room while it is empty. */
    static void dress(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    /** Side by side, below each other where the room is too narrow. */
    static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(10, 8, nodes);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return row;
    }

    /** A control with its name before it. */
    static HBox named(String name, Node control) {
        Label label = new Label(name);
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
