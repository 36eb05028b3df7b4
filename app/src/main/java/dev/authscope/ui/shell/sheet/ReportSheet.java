package dev.authscope.ui.shell.sheet;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.Wording;

/**
 * An unexpected error, with details to copy.
 *
 * @param details types and places in the program
 */
public record ReportSheet(Wording wording, String details) implements Sheet {

    @Override
    public String title() {
        return wording.get("report.title");
    }

    @Override
    public Node content() {
        Label text = new Label(wording.get("report.text"));
        text.setWrapText(true);
        text.setMaxWidth(560);
        TextArea area = new TextArea(details);
        area.setEditable(false);
        area.setId("report-details");
        area.getStyleClass().add("mono");
        area.setPrefSize(560, 220);
        area.setAccessibleText(wording.get("report.details"));
        return new VBox(10, text, area);
    }
}
