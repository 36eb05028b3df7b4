package dev.authscope.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import dev.authscope.matrix.Cell;
import dev.authscope.matrix.Column;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.MatrixViewModel;
import dev.authscope.ui.model.MatrixViewModel.Place;
import dev.authscope.ui.model.Wording;

/** The table for a class: as large as a slide, filled in column by column, with a word in each cell. */
public final class MatrixSlide extends GridPane {

    private static final double FIRST = 32;
    private static final String HAPPENS = "●";
    private static final String NOT = "○";
    private static final String IN_PART = "◐";

    private final LabViewModel model;
    private final Wording wording;

    public MatrixSlide(LabViewModel model) {
        super(6, 4);
        this.model = model;
        this.wording = model.wording();
        setId("present-table");
        getStyleClass().add("matrix-slide");
        double share = (100 - FIRST) / Column.values().length;
        for (int i = 0; i <= Column.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? FIRST : share);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.CENTER);
            getColumnConstraints().add(column);
        }
        model.matrix().stateProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        MatrixViewModel.State state = model.matrix().state();
        List<Node> nodes = new ArrayList<>();
        for (Column column : Column.values()) {
            nodes.add(at(head(column, state), column.ordinal() + 1, 0));
        }
        for (int i = 0; i < state.places().size(); i++) {
            String row = state.places().get(i);
            Label name = new Label(wording.word("matrix.place.", row));
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            nodes.add(at(name, 0, i + 1));
            for (Column column : Column.values()) {
                nodes.add(at(cell(new Place(row, column), state), column.ordinal() + 1, i + 1));
            }
        }
        getChildren().setAll(nodes);
    }

    private static Node at(Node node, int column, int row) {
        setConstraints(node, column, row);
        setVgrow(node, row == 0 ? Priority.NEVER : Priority.ALWAYS);
        return node;
    }

    private Button head(Column column, MatrixViewModel.State state) {
        Button head = new Button(wording.word("matrix.slide.", column.id()));
        head.setId("present-table-" + column.id());
        head.getStyleClass().setAll("button", "matrix-head");
        head.setWrapText(true);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMaxHeight(Double.MAX_VALUE);
        head.setMinHeight(USE_PREF_SIZE);
        boolean shown = state.shown().contains(column);
        head.setDisable(shown);
        head.setAccessibleText(wording.get(shown ? "matrix.shown" : "matrix.show",
                wording.word("matrix.column.", column.id())));
        head.setOnAction(event -> model.matrix().show(column));
        return head;
    }

    private Label cell(Place place, MatrixViewModel.State state) {
        Label label = new Label();
        label.setId("present-table-" + place.row() + "-" + place.column().id());
        label.getStyleClass().setAll("label", "matrix-slide-cell");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        String name = wording.word("matrix.place.", place.row()) + ", "
                + wording.word("matrix.column.", place.column().id());
        Optional<Cell> measured = state.cell(place);
        if (measured.isPresent()) {
            String word = word(measured.get());
            label.setText(word);
            label.setAccessibleText(name + ": " + word);
            label.getStyleClass().add(style(measured.get()));
        } else if (state.shown().contains(place.column())) {
            label.setText("…");
            label.setAccessibleText(wording.get("matrix.cell.waiting", name));
        } else {
            label.setAccessibleText(name);
        }
        return label;
    }

    private String word(Cell cell) {
        boolean attack = cell.column().isAttack();
        if (cell.happens()) {
            return HAPPENS + " " + wording.get(attack ? "matrix.works" : "matrix.yes");
        }
        return cell.further() && cell.column() == Column.CSRF
                ? IN_PART + " " + wording.get("matrix.slide.byGet")
                : NOT + " " + wording.get(attack ? "matrix.fails" : "matrix.no");
    }

    private static String style(Cell cell) {
        if (cell.happens()) {
            return cell.column().isAttack() ? "lost" : "holds";
        }
        return "kept";
    }
}
