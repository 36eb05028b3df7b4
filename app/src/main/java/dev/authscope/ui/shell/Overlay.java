package dev.authscope.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** A sheet over the window: the list of keys, or a report. The window behind it stays as it is. */
final class Overlay extends StackPane {

    private final Wording wording;
    private Runnable afterClose = () -> {};
    private @Nullable Node focusBefore;

    Overlay(LabViewModel model) {
        this.wording = model.wording();
        getStyleClass().add("veil");
        setVisible(false);
        setManaged(true);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    boolean isShown() {
        return isVisible();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        // Else the toolkit gives the focus to some button, which would then take the next Space.
        Node back = focusBefore == null ? getParent() : focusBefore;
        back.requestFocus();
        afterClose.run();
        afterClose = () -> {};
    }

    /** Shows the list of keys. */
    void showKeys() {
        GridPane grid = new GridPane(18, 9);
        int row = 0;
        for (Keys.Line line : Keys.ALL) {
            Label caps = new Label(line.keys());
            caps.getStyleClass().add("key-cap");
            grid.add(caps, 0, row);
            grid.add(new Label(wording.get(line.textKey())), 1, row++);
        }
        show("keys.title", grid, () -> {});
    }

    /**
     * Shows what went wrong in one sentence.
     *
     * @param after what to do when it has been read
     */
    void showMessage(String titleKey, String message, Runnable after) {
        Label text = new Label(message);
        text.setWrapText(true);
        text.setMaxWidth(560);
        show(titleKey, text, after);
    }

    /** Shows an unexpected error, with the details to copy. */
    void showReport(String details) {
        Label text = new Label(wording.get("report.text"));
        text.setWrapText(true);
        text.setMaxWidth(560);
        TextArea area = new TextArea(details);
        area.setEditable(false);
        area.getStyleClass().add("mono");
        area.setPrefSize(560, 220);
        area.setAccessibleText(wording.get("report.details"));
        show("report.title", new VBox(10, text, area), () -> {});
    }

    private void show(String titleKey, Node content, Runnable after) {
        afterClose = after;
        Label title = new Label(wording.get(titleKey));
        title.getStyleClass().add("sheet-title");
        Button close = new Button(wording.get("overlay.close"));
        close.getStyleClass().setAll("button", "plain-button");
        close.setId("overlay-close");
        close.setOnAction(event -> close());
        VBox sheet = new VBox(16, title, content, close);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setAlignment(Pos.TOP_LEFT);
        if (!isShown()) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        getChildren().setAll(sheet);
        setVisible(true);
        close.requestFocus();
    }
}
