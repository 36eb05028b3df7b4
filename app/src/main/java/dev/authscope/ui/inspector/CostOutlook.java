package dev.authscope.ui.inspector;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.Holdings;
import dev.authscope.ui.model.Meters;
import dev.authscope.ui.model.Wording;

/** What it would cost if many users did what this run did: measured figures times a number, and said to be no more than that. */
final class CostOutlook extends VBox {

    private static final List<Integer> TIMES = List.of(100, 10_000, 1_000_000);
    private static final double NANOS_IN_SECOND = 1_000_000_000.0;

    private final Wording wording;
    private final ComboBox<Integer> times = new ComboBox<>();
    private Meters run = Meters.NONE;
    private Holdings added = Holdings.NONE;

    CostOutlook(Wording wording) {
        super(8);
        this.wording = wording;
        setId("cost-outlook");
        times.setId("cost-times");
        times.getItems().setAll(TIMES);
        times.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null ? "" : wording.get("cost.outlook.times", String.format("%,d", number));
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("numbers are chosen, not typed");
            }
        });
        times.setValue(TIMES.get(1));
        times.valueProperty().addListener(property -> draw());
    }

    /** @param added rows and octets that the run added to the servers' tables */
    void show(Meters run, Holdings added) {
        this.run = run;
        this.added = added;
        draw();
    }

    private void draw() {
        Label title = label(wording.get("cost.outlook"), "section");
        times.setAccessibleText(wording.get("cost.outlook"));
        GridPane lines = new GridPane(14, 6);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setMinWidth(0);
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        lines.getColumnConstraints().addAll(wide, number);
        long many = times.getValue();
        line(lines, 0, "cost.requests", many * run.exchanges());
        line(lines, 1, "cost.chart.octets", many * (run.up() + run.down()));
        line(lines, 2, "cost.reads", many * run.reads());
        line(lines, 3, "cost.writes", many * run.writes());
        line(lines, 4, "cost.signatures", many * run.signatures());
        lines.add(name("cost.signatureTime"), 0, 5);
        lines.add(label(String.format("%,.1f s", many * run.signatureNanos() / NANOS_IN_SECOND), "mono"), 1, 5);
        line(lines, 6, "cost.outlook.rows", many * added.rows());
        line(lines, 7, "cost.outlook.rowOctets", many * added.octets());
        getChildren().setAll(title, times, lines, label(wording.get("cost.outlook.assumes"), "dim"));
    }

    private void line(GridPane lines, int row, String key, long value) {
        lines.add(name(key), 0, row);
        Label number = label(String.format("%,d", value), "mono");
        number.setMinWidth(USE_PREF_SIZE);
        lines.add(number, 1, row);
    }

    private Label name(String key) {
        return label(wording.get(key), "cost-name");
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
