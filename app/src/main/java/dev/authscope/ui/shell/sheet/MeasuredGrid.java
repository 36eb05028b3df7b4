package dev.authscope.ui.shell.sheet;

import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** How tables of measured cells look: names above the columns and before the rows, and a button for each cell. */
final class MeasuredGrid {

    private MeasuredGrid() {}

    /**
     * A table.
     *
     * @param first how wide the column with the names of the rows is, in hundredths; the others share what is left
     * @param cell what is shown in a row and a column, both counted from 0
     */
    static GridPane of(double first, List<String> columns, List<String> rows,
            BiFunction<Integer, Integer, Node> cell) {
        GridPane grid = new GridPane(6, 6);
        for (int i = 0; i <= columns.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? first : (100 - first) / columns.size());
            grid.getColumnConstraints().add(column);
        }
        for (int column = 0; column < columns.size(); column++) {
            grid.add(text(columns.get(column), "section"), column + 1, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            grid.add(text(rows.get(row), "strong"), 0, row + 1);
            for (int column = 0; column < columns.size(); column++) {
                grid.add(cell.apply(row, column), column + 1, row + 1);
            }
        }
        return grid;
    }

    /**
     * A cell that opens the run that it comes from.
     *
     * @param spoken what a screen reader says of it
     */
    static Button cell(String id, String sentence, String spoken, Runnable open) {
        Button button = new Button(sentence);
        button.getStyleClass().setAll("button", "matrix-cell");
        button.setId(id);
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleText(spoken);
        button.setOnAction(event -> open.run());
        return button;
    }

    /** A text that is broken into lines where it has to be. */
    static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
