package dev.authscope.ui.shell.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.Wording;

/** What if this had been set otherwise: the switches of the scenario, and the run that is made of them. */
public final class WhatIfSheet implements Sheet {

    private final Wording wording;
    private final Scenario scenario;
    private final String step;
    private final Map<String, String> chosen;
    private final Consumer<Map<String, String>> run;

    /**
     * @param step at which the new run will stand; empty for the beginning
     * @param switches values now
     * @param run takes the values that are not the default
     */
    public WhatIfSheet(Wording wording, Scenario scenario, String step, Map<String, String> switches,
            Consumer<Map<String, String>> run) {
        this.wording = wording;
        this.scenario = scenario;
        this.step = step;
        this.chosen = new LinkedHashMap<>(switches);
        this.run = run;
    }

    @Override
    public String title() {
        return wording.get("whatIf.title");
    }

    @Override
    public String firstFocus() {
        return "what-if-" + scenario.switches().getFirst().id();
    }

    @Override
    public Node content() {
        List<Node> rows = new ArrayList<>();
        Label lead = new Label(step.isEmpty() ? wording.get("whatIf.start") : wording.get("whatIf.step", step));
        lead.setWrapText(true);
        rows.add(lead);
        scenario.switches().forEach(offered -> rows.add(row(offered)));
        Button go = new Button(wording.get("whatIf.run"));
        go.getStyleClass().setAll("button", "next-button");
        go.setId("what-if-run");
        go.setMinHeight(38);
        go.setDefaultButton(true);
        go.setOnAction(event -> run.accept(changed()));
        rows.add(go);
        VBox box = new VBox(12, rows.toArray(Node[]::new));
        box.setPrefWidth(460);
        return box;
    }

    private Node row(Scenario.Switch offered) {
        Label name = new Label(wording.get(offered.label()));
        name.getStyleClass().add("section");
        ComboBox<String> values = new ComboBox<>();
        values.setId("what-if-" + offered.id());
        values.setMaxWidth(Double.MAX_VALUE);
        values.setAccessibleText(name.getText());
        values.getItems().addAll(offered.values());
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null ? "" : wording.word("switch.value.", value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not typed");
            }
        });
        values.setValue(chosen.getOrDefault(offered.id(), offered.byDefault()));
        values.valueProperty().addListener((property, before, now) -> chosen.put(offered.id(), now));
        return new VBox(4, name, values);
    }

    private Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        scenario.switches().forEach(offered -> {
            String value = chosen.getOrDefault(offered.id(), offered.byDefault());
            if (!value.equals(offered.byDefault())) {
                changed.put(offered.id(), value);
            }
        });
        return changed;
    }
}
