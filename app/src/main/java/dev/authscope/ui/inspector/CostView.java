package dev.authscope.ui.inspector;

import java.util.List;
import java.util.function.ToLongFunction;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Meters;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.StepCosts;

/** What the message, the step and the run up to this moment cost, counted from what was recorded. */
final class CostView extends ScrollPane {

    private static final double NANOS_IN_MILLI = 1_000_000.0;

    private final LabViewModel model;
    private final VBox content = new VBox(12);
    private final CostChart chart;
    private final CostOutlook outlook;

    /** A line of the table. */
    private record Line(String key, ToLongFunction<Meters> value, boolean ifAny) {

        Line(String key, ToLongFunction<Meters> value) {
            this(key, value, false);
        }
    }

    private static final List<Line> LINES = List.of(new Line("cost.requests", Meters::exchanges),
            new Line("cost.up", Meters::up), new Line("cost.upHead", Meters::upHead),
            new Line("cost.upBody", Meters::upBody), new Line("cost.down", Meters::down),
            new Line("cost.downHead", Meters::downHead), new Line("cost.downBody", Meters::downBody),
            new Line("cost.reads", Meters::reads), new Line("cost.writes", Meters::writes),
            new Line("cost.hops", Meters::hops, true), new Line("cost.questions", Meters::questions, true),
            new Line("cost.copies", Meters::copies, true), new Line("cost.signatures", Meters::signatures));

    CostView(LabViewModel model) {
        this.model = model;
        this.chart = new CostChart(model.wording());
        this.outlook = new CostOutlook(model.wording());
        getStyleClass().add("bare-scroll");
        setId("cost-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(12));
        setContent(content);
    }

    /** Shows a moment; the exchange is null when there is none in the step. */
    void show(Moment moment, @Nullable Exchange exchange) {
        Timeline timeline = moment.timeline();
        int to = moment.cursor();
        int from = timeline.steps()
                .stream()
                .filter(step -> step.from() < to)
                .reduce((earlier, later) -> later)
                .map(Timeline.Step::from)
                .orElse(to);
        Meters message = Meters.ofExchange(timeline, exchange == null ? 0 : exchange.id(), to);
        Meters step = Meters.of(timeline, from, to);
        // The rows of the accounts that are there from the beginning are nothing that the run did.
        Meters run = Meters.of(timeline,
                timeline.steps()
                        .stream()
                        .findFirst()
                        .map(Timeline.Step::from)
                        .map(first -> Math.min(first, to))
                        .orElse(to),
                to);
        GridPane table = new GridPane(14, 8);
        table.setId("cost-table");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setMinWidth(0);
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(wide, number, number, number);
        List<String> heads = List.of("cost.message", "cost.step", "cost.run");
        for (int column = 0; column < heads.size(); column++) {
            table.add(label(model.wording().get(heads.get(column)), "section"), column + 1, 0);
        }
        int row = 1;
        for (Line line : LINES) {
            if (line.ifAny() && line.value().applyAsLong(run) == 0) {
                continue;
            }
            table.add(name(line.key()), 0, row);
            List<Meters> all = List.of(message, step, run);
            for (int column = 0; column < all.size(); column++) {
                table.add(label(String.format("%,d", line.value().applyAsLong(all.get(column))), "mono"), column + 1,
                        row);
            }
            row++;
        }
        time(table, row++, "cost.signatureTime", Meters::signatureNanos, List.of(message, step, run));
        time(table, row++, "cost.time", Meters::nanos, List.of(message, step, run));
        StepCosts costs = StepCosts.of(timeline, to);
        held(table, row, costs);
        Label measured = label(model.wording().get("cost.measured"), "dim");
        measured.setWrapText(true);
        measured.setMinWidth(0);
        measured.setMinHeight(USE_PREF_SIZE);
        chart.show(costs, moment.step());
        outlook.show(run, costs.added());
        content.getChildren().setAll(table, measured, chart, outlook);
        moment.world().notes().values().forEach(this::measuredByStep);
    }

    private void time(GridPane table, int row, String key, ToLongFunction<Meters> nanos, List<Meters> all) {
        table.add(name(key), 0, row);
        for (int column = 0; column < all.size(); column++) {
            table.add(label(String.format("%,.1f ms", nanos.applyAsLong(all.get(column)) / NANOS_IN_MILLI), "mono"),
                    column + 1, row);
        }
    }

    /** What servers hold is true at the moment; what a single message or step added is in its rows written. */
    private void held(GridPane table, int row, StepCosts costs) {
        table.add(name("cost.rows"), 0, row);
        table.add(label(String.format("%,d", costs.held().rows()), "mono"), 3, row);
        table.add(name("cost.rowOctets"), 0, row + 1);
        table.add(label(String.format("%,d", costs.held().octets()), "mono"), 3, row + 1);
    }

    /** What the step itself measured, with the spread and the machine; nothing of other notes. */
    private void measuredByStep(FlowEvent.Noted note) {
        String text = switch (note.code()) {
            case "measured" -> model.wording()
                    .get("cost.spread", note.arguments().getOrDefault("times", ""), figure(note, "median"),
                            figure(note, "low"), figure(note, "high"), figure(note, "machine"),
                            note.arguments().getOrDefault("what", ""));
            case "crack" -> model.wording()
                    .get("cost.rate", note.arguments().getOrDefault("tried", ""), figure(note, "rate"));
            default -> "";
        };
        if (!text.isEmpty()) {
            Label label = new Label(text);
            label.setWrapText(true);
            content.getChildren().add(label);
        }
    }

    private static String figure(FlowEvent.Noted note, String name) {
        String figure = note.arguments().getOrDefault(FlowEvent.Noted.MEASURED + name, "?");
        return figure.matches("\\d{1,18}") ? String.format("%,d", Long.parseLong(figure)) : figure;
    }

    /** Shows nothing at all. */
    void clear() {
        content.getChildren().clear();
    }

    /** Says that there is nothing to show. */
    void showNothing(String text) {
        content.getChildren().setAll(label(text, "dim"));
    }

    private Label name(String key) {
        Label label = new Label(model.wording().get(key));
        label.setWrapText(true);
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
