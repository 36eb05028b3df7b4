package dev.authscope.ui.narration;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.Wording;

/** The row of switches: a dashed chip stands at its default, a solid one was changed. A change starts a new run. */
public final class SwitchesView extends HBox {

    private static final int MOST_CHIPS = 5;

    private final LabViewModel model;
    private final Wording wording;
    private final Label differs = new Label();
    private final Button compare = new Button();
    private final Button matrix = new Button();
    private List<Object> shown = List.of();

    /**
     * @param comparing compares two runs
     * @param table shows the table of places, in a scenario that has one
     */
    public SwitchesView(LabViewModel model, Runnable comparing, Runnable table) {
        super(8);
        this.model = model;
        this.wording = model.wording();
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(40);
        setStyle("-fx-padding: 0 4 0 4;");
        differs.setId("differs");
        differs.getStyleClass().add("dim");
        compare.getStyleClass().setAll("button", "plain-button");
        compare.setId("compare-runs");
        compare.textProperty().bind(wording.follow("switches.compare"));
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(event -> comparing.run());
        differs.setMinWidth(0);
        matrix.getStyleClass().setAll("button", "plain-button");
        matrix.setId("open-matrix");
        matrix.textProperty().bind(wording.follow("switches.matrix"));
        matrix.setMinWidth(USE_PREF_SIZE);
        matrix.setOnAction(event -> table.run());
        model.run().stateProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        RunState state = model.run().state();
        Scenario scenario = state.scenario();
        if (scenario == null) {
            return;
        }
        List<Object> now = List.of(scenario, state.switches(), model.appearance().language());
        if (!now.equals(shown)) {
            shown = now;
            build(scenario, state);
        }
        boolean off = state.covered() || state.phase() == RunState.Phase.WORKING;
        getChildren().forEach(child -> child.setDisable(off && child instanceof MenuButton));
        compare.setDisable(!model.compare().possible());
        matrix.setDisable(!model.matrix().possible());
        differs.setText(model.run().differsFrom().map(step -> wording.get("switches.differs", step)).orElse(""));
    }

    private void build(Scenario scenario, RunState state) {
        Label title = new Label(wording.get("switches.title"));
        title.getStyleClass().add("section");
        title.setStyle("-fx-padding: 0 10 0 0;");
        List<Node> nodes = new ArrayList<>(List.of(title));
        List<Scenario.Switch> more = new ArrayList<>();
        for (Scenario.Switch offered : scenario.switches()) {
            if (offered.more() || nodes.size() > MOST_CHIPS) {
                more.add(offered);
            } else {
                nodes.add(chip(offered, value(offered, state)));
            }
        }
        if (!more.isEmpty()) {
            nodes.add(more(more, state));
        }
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        nodes.addAll(List.of(differs, space));
        if (model.matrix().fits()) {
            nodes.add(matrix);
        }
        nodes.add(compare);
        getChildren().setAll(nodes);
        setVisible(!scenario.switches().isEmpty());
    }

    private MenuButton chip(Scenario.Switch offered, String value) {
        Label label = new Label(wording.get(offered.label()));
        label.getStyleClass().add("switch-label");
        MenuButton chip = button(word(value), label, !value.equals(offered.byDefault()));
        chip.setId("switch-" + offered.id());
        chip.setAccessibleText(wording.get(offered.label()) + ": " + word(value));
        chip.getItems().addAll(values(offered, value));
        return chip;
    }

    private MenuButton more(List<Scenario.Switch> more, RunState state) {
        Label label = new Label(wording.get("switches.more"));
        label.getStyleClass().add("switch-label");
        boolean changed = more.stream().anyMatch(one -> !value(one, state).equals(one.byDefault()));
        MenuButton chip = button(String.valueOf(more.size()), label, changed);
        chip.setAccessibleText(wording.get("switches.more"));
        for (Scenario.Switch offered : more) {
            Menu menu = new Menu(wording.get(offered.label()) + ": " + word(value(offered, state)));
            menu.getItems().addAll(values(offered, value(offered, state)));
            chip.getItems().add(menu);
        }
        return chip;
    }

    private static MenuButton button(String text, Label label, boolean changed) {
        MenuButton chip = new MenuButton(text, label);
        chip.getStyleClass().setAll("menu-button", "switch-chip");
        if (changed) {
            chip.getStyleClass().add("changed");
        }
        chip.setMnemonicParsing(false);
        chip.setGraphicTextGap(10);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private List<MenuItem> values(Scenario.Switch offered, String current) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (String value : offered.values()) {
            RadioMenuItem item = new RadioMenuItem(word(value));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(value.equals(current));
            item.setOnAction(event -> {
                if (!value.equals(current)) {
                    model.run().change(offered.id(), value);
                }
            });
            items.add(item);
        }
        return items;
    }

    private String word(String value) {
        return wording.word("switch.value.", value);
    }

    private static String value(Scenario.Switch offered, RunState state) {
        return state.switches().getOrDefault(offered.id(), offered.byDefault());
    }
}
