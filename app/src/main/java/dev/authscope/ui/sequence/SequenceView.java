package dev.authscope.ui.sequence;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Participant;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;

/** The sequence diagram as it grows. Choosing a message moves everything to its moment. */
public final class SequenceView extends VBox {

    private static final double SCROLL_BAR = 14;

    private final LabViewModel model;
    private final SequenceRows reader = new SequenceRows();
    private final ObservableList<SequenceRow> shown = FXCollections.observableArrayList();
    private final ListView<SequenceRow> list = new ListView<>(shown);
    private final Pane heads = new Pane();
    private final Label title = new Label();

    public SequenceView(LabViewModel model) {
        this.model = model;
        title.textProperty().bind(model.wording().follow("sequence.title"));
        title.getStyleClass().addAll("strong", "panel-title");
        setStyle("-fx-padding: 10;");
        heads.setMinHeight(32);
        list.getStyleClass().add("sequence-list");
        list.setCellFactory(view -> new SequenceCell(model, this::places));
        list.setFixedCellSize(SequenceLayout.ROW);
        list.accessibleTextProperty().bind(model.wording().follow("sequence.title"));
        list.setId("sequence");
        Label none = new Label();
        none.textProperty().bind(model.wording().follow("sequence.none"));
        none.getStyleClass().add("dim");
        list.setPlaceholder(none);
        list.setOnMouseClicked(event -> goToSelected());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
            }
        });
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, heads, list);
        model.momentProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> redraw());
        model.run().stateProperty().addListener((property, before, now) -> {
            if (!before.cast().equals(now.cast())) {
                show();
            }
        });
        widthProperty().addListener(property -> redraw());
        list.heightProperty().addListener(property -> scrollToCursor(model.momentProperty().get()));
        show();
    }

    /** Whether the panel says what it is; not needed where a tab says it. */
    public void titled(boolean now) {
        title.setVisible(now);
        title.setManaged(now);
    }

    private void show() {
        Moment moment = model.momentProperty().get();
        List<Participant> lanes = reader.lanes();
        reader.follow(moment.timeline(), model.run().state().cast());
        if (!lanes.equals(reader.lanes())) {
            showHeads();
        }
        List<SequenceRow> visible = new ArrayList<>();
        for (SequenceRow row : reader.rows()) {
            if (row.position() <= moment.reached()) {
                visible.add(row);
            }
        }
        if (visible.size() > shown.size() && visible.subList(0, shown.size()).equals(shown)) {
            shown.addAll(visible.subList(shown.size(), visible.size()));
        } else if (!visible.equals(shown)) {
            shown.setAll(visible);
        }
        list.refresh();
        scrollToCursor(moment);
    }

    private void scrollToCursor(Moment moment) {
        int current = -1;
        while (current + 1 < shown.size() && shown.get(current + 1).position() <= moment.cursor()) {
            current++;
        }
        int fitting = (int) (list.getHeight() / SequenceLayout.ROW);
        list.scrollTo(Math.max(0, current - Math.max(fitting - 2, 0)));
    }

    private void goToSelected() {
        SequenceRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.playhead().jump(row.position());
        }
    }

    private SequenceLayout places() {
        double inside = getWidth() - 20 - SCROLL_BAR;
        return new SequenceLayout(reader.lanes().size(), Math.max(inside, 200));
    }

    private void redraw() {
        showHeads();
        list.refresh();
    }

    private void showHeads() {
        heads.getChildren().clear();
        SequenceLayout places = places();
        for (int lane = 0; lane < places.lanes(); lane++) {
            Participant participant = reader.lanes().get(lane);
            Label head = new Label(model.wording().participant(participant));
            head.getStyleClass().add("lane-head");
            if (participant.role() == Participant.Role.ATTACKER) {
                head.getStyleClass().add("attacker");
            }
            head.setMinWidth(places.headWidth());
            head.setMaxWidth(places.headWidth());
            head.relocate(places.lane(lane) - places.headWidth() / 2, 0);
            heads.getChildren().add(head);
        }
    }
}
