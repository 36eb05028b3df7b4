package dev.authscope.ui.inspector;

import java.util.List;
import java.util.function.ToLongFunction;
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
import dev.authscope.ui.model.StepCosts;
import dev.authscope.ui.model.StepCosts.Cost;
import dev.authscope.ui.model.Wording;

/** A bar for each step: one of the figures, chosen from a list. The longest bar is the largest figure. */
final class CostChart extends VBox {

    private static final double BAR = 12;
    private static final double PERCENT = 100;

    private final Wording wording;
    private final ComboBox<Figure> figures = new ComboBox<>();
    private final GridPane bars = new GridPane(10, 4);
    private StepCosts shown = new StepCosts(Holdings.NONE, List.of());
    private String current = "";

    /** A figure of a step, and the key of its name. */
    private record Figure(String key, ToLongFunction<Cost> value) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("cost.chart.octets", cost -> cost.meters().up() + cost.meters().down()),
            new Figure("cost.requests", cost -> cost.meters().exchanges()),
            new Figure("cost.chart.store", cost -> cost.meters().reads() + cost.meters().writes()),
            new Figure("cost.signatures", cost -> cost.meters().signatures()),
            new Figure("cost.rows", cost -> cost.held().rows()),
            new Figure("cost.rowOctets", cost -> cost.held().octets()));

    CostChart(Wording wording) {
        super(8);
        this.wording = wording;
        setId("cost-chart");
        figures.setId("cost-figure");
        figures.getItems().setAll(FIGURES);
        figures.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Figure figure) {
                return figure == null ? "" : wording.get(figure.key());
            }

            @Override
            public Figure fromString(String text) {
                throw new UnsupportedOperationException("figures are chosen, not typed");
            }
        });
        figures.setValue(FIGURES.getFirst());
        figures.valueProperty().addListener(property -> draw());
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints room = new ColumnConstraints();
        room.setHgrow(Priority.ALWAYS);
        room.setMinWidth(0);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        bars.getColumnConstraints().addAll(names, room, numbers);
    }

    /** @param step id of the step that the window shows */
    void show(StepCosts costs, String step) {
        shown = costs;
        current = step;
        draw();
    }

    private void draw() {
        Label title = new Label(wording.get("cost.chart"));
        title.getStyleClass().add("section");
        figures.setAccessibleText(wording.get("cost.chart"));
        bars.getChildren().clear();
        Figure figure = figures.getValue();
        long most = shown.steps().stream().mapToLong(figure.value()).max().orElse(0);
        int row = 0;
        for (Cost cost : shown.steps()) {
            long value = figure.value().applyAsLong(cost);
            Label name = new Label(cost.step());
            name.getStyleClass().add(cost.step().equals(current) ? "strong" : "dim");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label number = new Label(String.format("%,d", value));
            number.getStyleClass().add("mono");
            number.setMinWidth(Region.USE_PREF_SIZE);
            bars.add(name, 0, row);
            bars.add(bar(most == 0 ? 0 : (double) value / most, cost.step().equals(current)), 1, row);
            bars.add(number, 2, row);
            row++;
        }
        getChildren().setAll(title, figures, bars);
    }

    private static Region bar(double share, boolean current) {
        Region bar = new Region();
        bar.getStyleClass().add("cost-bar");
        if (current) {
            bar.getStyleClass().add("current");
        }
        bar.setMinHeight(BAR);
        bar.setMaxHeight(BAR);
        GridPane holder = new GridPane();
        ColumnConstraints filled = new ColumnConstraints();
        filled.setPercentWidth(share * PERCENT);
        ColumnConstraints free = new ColumnConstraints();
        free.setPercentWidth((1 - share) * PERCENT);
        holder.getColumnConstraints().addAll(filled, free);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(share > 0);
        holder.add(bar, 0, 0);
        return holder;
    }
}
