package dev.authscope.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.authscope.matrix.Column;
import dev.authscope.matrix.StorageMatrix;
import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.MatrixViewModel;
import dev.authscope.ui.model.MatrixViewModel.Place;
import dev.authscope.ui.model.Wording;

/** The table: switches for all rows, a button above each column that fills it in, and a button for each cell. */
public final class MatrixView extends VBox {

    private static final double WIDE = 1120;
    private static final double FIRST = 22;

    private final LabViewModel model;
    private final Wording wording;
    private final Runnable leave;
    private final GridPane grid = new GridPane(6, 6);
    private final FlowPane switches = new FlowPane(12, 8);
    private final Label score = new Label();
    private final Button all = new Button();
    private @Nullable StorageMatrix switchesOf;

    /** @param leave closes the table, when a run is opened from it */
    public MatrixView(LabViewModel model, Runnable leave) {
        super(14);
        this.model = model;
        this.wording = model.wording();
        this.leave = leave;
        setPrefWidth(WIDE);
        setId("matrix");
        Label lead = new Label(wording.get("matrix.lead"));
        lead.setWrapText(true);
        all.setText(wording.get("matrix.all"));
        all.setId("matrix-all");
        all.getStyleClass().setAll("button", "plain-button");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> model.matrix().showAll());
        score.setWrapText(true);
        score.setId("matrix-score");
        HBox.setHgrow(score, Priority.ALWAYS);
        score.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(16, score, all);
        foot.setAlignment(Pos.CENTER_LEFT);
        Label legend = new Label(wording.get("matrix.legend"));
        legend.getStyleClass().add("dim");
        legend.setWrapText(true);
        constraints();
        grid.addEventFilter(KeyEvent.KEY_PRESSED, event -> new CellWalk(grid).press(event));
        getChildren().addAll(lead, switches, grid, foot, legend);
        show(model.matrix().state());
    }

    private void constraints() {
        double share = (100 - FIRST) / Column.values().length;
        for (int i = 0; i <= Column.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? FIRST : share);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.CENTER);
            grid.getColumnConstraints().add(column);
        }
    }

    /** Shows a state of the table; the focus stays where it was. */
    public void show(MatrixViewModel.State state) {
        offer(state);
        Optional<String> focused = Optional.ofNullable(getScene())
                .map(scene -> scene.getFocusOwner())
                .map(Node::getId);
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
                Place place = new Place(row, column);
                nodes.add(at(new CellButton(place, state, wording, this::pressed), column.ordinal() + 1, i + 1));
            }
        }
        grid.getChildren().setAll(nodes);
        focused.flatMap(id -> nodes.stream().filter(node -> id.equals(node.getId())).findFirst())
                .ifPresent(Node::requestFocus);
        all.setDisable(state.shown().size() == Column.values().length);
        score.setText(text(state));
    }

    private String text(MatrixViewModel.State state) {
        String problem = state.problem();
        if (problem != null) {
            return problem;
        }
        if (!state.shown().isEmpty() && state.rows().size() < state.places().size()) {
            return wording.get("matrix.working", state.rows().size(), state.places().size());
        }
        return state.judged() == 0 ? "" : wording.get("matrix.score", state.right(), state.judged());
    }

    private static Node at(Node node, int column, int row) {
        GridPane.setConstraints(node, column, row);
        return node;
    }

    private Node head(Column column, MatrixViewModel.State state) {
        Button head = new Button(wording.word("matrix.column.", column.id()));
        head.setId("matrix-show-" + column.id());
        head.getStyleClass().setAll("button", "matrix-head");
        head.setWrapText(true);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMaxHeight(Double.MAX_VALUE);
        boolean shown = state.shown().contains(column);
        head.setDisable(shown);
        head.setAccessibleText(wording.get(shown ? "matrix.shown" : "matrix.show", head.getText()));
        head.setOnAction(event -> model.matrix().show(column));
        return head;
    }

    private void pressed(Place place) {
        if (model.matrix().state().cell(place).isPresent()) {
            leave.run();
            model.matrix().openRun(place);
        } else {
            model.matrix().guess(place);
        }
    }

    /** The switches are built once for a table, so that a choice under way is not taken from the user. */
    private void offer(MatrixViewModel.State state) {
        StorageMatrix matrix = state.matrix();
        if (matrix == null || matrix == switchesOf) {
            return;
        }
        switchesOf = matrix;
        switches.getChildren().clear();
        matrix.switches().forEach(offered -> switches.getChildren().add(choice(matrix, offered, state)));
    }

    private Node choice(StorageMatrix matrix, Scenario.Switch offered, MatrixViewModel.State state) {
        Label name = new Label(wording.get(offered.label()));
        name.getStyleClass().add("section");
        ComboBox<String> values = new ComboBox<>();
        values.setId("matrix-switch-" + offered.id());
        values.setAccessibleText(name.getText());
        values.getItems().addAll(offered.values());
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                boolean own = matrix.isOfEachPlace(offered) && offered.byDefault().equals(value);
                return value == null
                        ? ""
                        : own ? wording.get("matrix.own") : wording.word("switch.value.", value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not typed");
            }
        });
        values.setValue(state.switches().getOrDefault(offered.id(), offered.byDefault()));
        values.valueProperty()
                .addListener((property, before, now) -> model.matrix().change(offered.id(), now));
        HBox pair = new HBox(8, name, values);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }
}
