package dev.authscope.ui.sequence;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Icon;

/** Paints one row of the diagram with the positions of {@link SequenceLayout}. */
final class SequenceCell extends ListCell<SequenceRow> {

    private static final Font MESSAGE = Font.font("JetBrains Mono", 12);
    private static final Font NOTE = Font.font("Pretendard", 13);
    private static final double MESSAGE_BASE = 18;
    private static final double NOTE_BASE = 22;

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
        Text text = new Text((answer ? "" : row.step() + " ") + words(row));
        text.setFont(MESSAGE);
        text.getStyleClass().add("message-text");
        centre(text, places.middle(row), MESSAGE_BASE);
    }

    private void note(SequenceRow row, SequenceLayout places) {
        Text text = new Text(words(row));
        text.setFont(NOTE);
        text.getStyleClass().add("note-text");
        double x = centre(text, row.from() < 0 ? places.width() / 2 : places.lane(row.from()), NOTE_BASE);
        double width = text.getLayoutBounds().getWidth();
        Rectangle box = new Rectangle(x - 9, 5, width + 18, SequenceLayout.ROW - 10);
        box.setArcWidth(10);
        box.setArcHeight(10);
        box.getStyleClass().add("note-box");
        pane.getChildren().add(pane.getChildren().size() - 1, box);
    }

    /** Puts a text over a place, inside the diagram; its font is set here, so that it can be measured at once. */
    private double centre(Text text, double middle, double base) {
        double width = text.getLayoutBounds().getWidth();
        double x = Math.round(Math.clamp(middle - width / 2, 10, Math.max(10, layout.get().width() - width - 10)));
        text.setX(x);
        text.setY(base);
        pane.getChildren().add(text);
        return x;
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
