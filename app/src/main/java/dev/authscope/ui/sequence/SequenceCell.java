package dev.authscope.ui.sequence;

import java.time.Duration;
import java.util.function.Supplier;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.SVGPath;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Icon;

/** Paints one row of the diagram with the positions of {@link SequenceLayout}. */
final class SequenceCell extends ListCell<SequenceRow> {

    private final LabViewModel model;
    private final Supplier<SequenceLayout> layout;
    private final Pane pane = new Pane();

    SequenceCell(LabViewModel model, Supplier<SequenceLayout> layout) {
        this.model = model;
        this.layout = layout;
        pane.setMinHeight(SequenceLayout.ROW);
        pane.setPrefHeight(SequenceLayout.ROW);
        pane.setMaxHeight(SequenceLayout.ROW);
        setPrefHeight(SequenceLayout.ROW);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable SequenceRow row, boolean empty) {
        super.updateItem(row, empty);
        pane.getChildren().clear();
        getStyleClass().removeAll("current", "ahead");
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        SequenceLayout places = layout.get();
        pane.setPrefWidth(places.width());
        lanes(places);
        if (row.kind() == SequenceRow.Kind.NOTE) {
            note(row, places);
        } else {
            message(row, places);
        }
        int cursor = model.momentProperty().get().cursor();
        if (row.position() > cursor) {
            getStyleClass().add("ahead");
        } else if (isCurrent(row, cursor)) {
            getStyleClass().add("current");
        }
        setAccessibleText(row.step() + " " + words(row));
        setGraphic(pane);
    }

    /** Whether no later row lies before the cursor. */
    private boolean isCurrent(SequenceRow row, int cursor) {
        int next = getIndex() + 1;
        return row.position() <= cursor
                && (next >= getListView().getItems().size() || getListView().getItems().get(next).position() > cursor);
    }

    private void lanes(SequenceLayout places) {
        for (int lane = 0; lane < places.lanes(); lane++) {
            Line line = new Line(places.lane(lane), 0, places.lane(lane), SequenceLayout.ROW);
            line.getStyleClass().add("lane-line");
            pane.getChildren().add(line);
        }
    }

    private void message(SequenceRow row, SequenceLayout places) {
        boolean answer = row.kind() == SequenceRow.Kind.ANSWER;
        double start = places.start(row);
        double tip = places.tip(row);
        double direction = Math.signum(tip - start);
        Line line = new Line(start, SequenceLayout.ARROW, tip - direction * SequenceLayout.HEAD, SequenceLayout.ARROW);
        line.getStyleClass().addAll("message-line", answer ? "response" : "request");
        pane.getChildren().add(line);
        if (row.refused()) {
            SVGPath cross = Icon.CROSS.draw();
            cross.relocate(tip - direction * SequenceLayout.HEAD - 5, SequenceLayout.ARROW - 5);
            pane.getChildren().add(cross);
        } else {
            Polygon head = new Polygon(tip, SequenceLayout.ARROW, tip - direction * SequenceLayout.HEAD,
                    SequenceLayout.ARROW - 4.5, tip - direction * SequenceLayout.HEAD, SequenceLayout.ARROW + 4.5);
            head.getStyleClass().add("message-head");
            if (row.attack() && !answer) {
                head.getStyleClass().add("attacker");
            }
            pane.getChildren().add(head);
        }
        if (row.attack() && !answer) {
            line.getStyleClass().add("attacker");
        }
        Label text = new Label((answer ? "" : row.step() + " ") + words(row));
        text.getStyleClass().add("message-text");
        centre(text, places.middle(row), 3, Math.min(places.width(), Math.abs(tip - start) + 60));
    }

    private void note(SequenceRow row, SequenceLayout places) {
        Label text = new Label(words(row));
        text.getStyleClass().add("sequence-note");
        centre(text, row.from() < 0 ? places.width() / 2 : places.lane(row.from()), 5, places.width() - 8);
    }

    private void centre(Label label, double middle, double y, double widest) {
        pane.getChildren().add(label);
        label.setMaxWidth(widest);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.applyCss();
        double width = Math.min(label.prefWidth(-1), widest);
        double x = Math.clamp(middle - width / 2, 0, Math.max(0, layout.get().width() - width));
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.relocate(Math.round(x), y);
    }

    private String words(SequenceRow row) {
        if (row.kind() != SequenceRow.Kind.NOTE) {
            return row.names().isEmpty() ? row.text() : row.text() + "  " + row.names();
        }
        String argument = row.text().equals("clock")
                ? model.wording().length(Duration.ofSeconds(Long.parseLong(row.names())))
                : row.names();
        return model.wording().get("sequence.note." + row.text(), argument);
    }
}
