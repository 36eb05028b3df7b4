package dev.authscope.ui.narration;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.authscope.scenario.Supplement;
import dev.authscope.ui.model.Wording;

/** What is to be taken home, line beside line, under the conclusion. */
final class ClosingCard extends GridPane {

    ClosingCard(Supplement.Closing closing, Wording wording) {
        setId("closing");
        getStyleClass().add("closing");
        for (int i = 0; i < closing.lines().size(); i++) {
            Supplement.Line line = closing.lines().get(i);
            VBox cell = new VBox(2, text(wording.get(line.heading()), "closing-heading"),
                    text(wording.get(line.text()), "closing-text"));
            cell.getStyleClass().add("closing-cell");
            cell.setAccessibleText(wording.get(line.heading()) + ": " + wording.get(line.text()));
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / closing.lines().size());
            getColumnConstraints().add(column);
            add(cell, i, 0);
        }
    }

    private static Label text(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
