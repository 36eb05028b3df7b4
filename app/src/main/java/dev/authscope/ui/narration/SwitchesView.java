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
    /** The chapter of which every scenario tries one of the ways. */
    private static final String SCALING = "scaling";
    private static final double GAP = 8;

    private final LabViewModel model;
    private final Wording wording;
    private final Label differs = new Label();
    private final Button compare = new Button();
    private final Button matrix = new Button();
    private final Button ways = new Button();
    private final Button chooser = new Button();
    private final Button attackScript = new Button();
    private final Label title = new Label();
    private final MenuButton more = button("", new Label(), false);
    private final List<Chip> chips = new ArrayList<>();
    private List<Object> shown = List.of();

    /** A switch and how it stands in the row. */
    private record Chip(Scenario.Switch offered, MenuButton button) {}

    /**
     * @param comparing compares two runs
     * @param table shows the table of places, in a scenario that has one
     * @param comparingWays shows the table of the ways for many servers, in a scenario with several
     * @param advice shows the chooser, in a scenario that asks it
     * @param script shows the attacker's script, in a scenario that has one
     */
    public SwitchesView(LabViewModel model, Runnable comparing, Runnable table, Runnable comparingWays,
            Runnable advice, Runnable script) {
        super(GAP);
        this.model = model;
        this.wording = model.wording();
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(40);
        setStyle("-fx-padding: 0 4 0 4;");
        differs.setId("differs");
        differs.getStyleClass().add("dim");
        door(compare, "compare-runs", "switches.compare", comparing);
        door(matrix, "open-matrix", "switches.matrix", table);
        door(ways, "open-ways", "switches.ways", comparingWays);
        door(chooser, "open-chooser", "switches.chooser", advice);
        door(attackScript, "open-script", "switches.script", script);
        title.getStyleClass().add("section");
        title.setStyle("-fx-padding: 0 10 0 0;");
        title.setMinWidth(USE_PREF_SIZE);
        if (more.getGraphic() instanceof Label label) {
            label.textProperty().bind(wording.follow("switches.more"));
            label.getStyleClass().add("switch-label");
        }
        more.accessibleTextProperty().bind(wording.follow("switches.more"));
        more.setId("switches-more");
        model.redraw().of(this::show, model.run().stateProperty(), model.appearance().languageProperty());
        show();
    }

    private void door(Button door, String id, String key, Runnable action) {
        door.getStyleClass().setAll("button", "plain-button");
        door.setId(id);
        door.textProperty().bind(wording.follow(key));
        door.setMinWidth(USE_PREF_SIZE);
        door.setOnAction(event -> action.run());
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
        ways.setDisable(state.covered());
        chooser.setDisable(state.covered());
        attackScript.setDisable(state.covered());
        differs.setText(model.run().differsFrom().map(step -> wording.get("switches.differs", step)).orElse(""));
    }

    private void build(Scenario scenario, RunState state) {
        title.setText(wording.get("switches.title"));
        chips.clear();
        scenario.switches().forEach(offered -> chips.add(new Chip(offered, chip(offered, value(offered, state)))));
        List<Node> nodes = new ArrayList<>(List.of(title));
        chips.forEach(chip -> nodes.add(chip.button()));
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        nodes.addAll(List.of(more, differs, space));
        if (model.matrix().fits()) {
            nodes.add(matrix);
        }
        if (scenario.chapter().equals(SCALING)) {
            nodes.add(ways);
        }
        if (scenario.asksTheChooser()) {
            nodes.add(chooser);
        }
        if (model.run().attackScript().isPresent()) {
            nodes.add(attackScript);
        }
        nodes.add(compare);
        getChildren().setAll(nodes);
        setVisible(!scenario.switches().isEmpty());
        more.setText("");
        requestLayout();
    }

    private MenuButton chip(Scenario.Switch offered, String value) {
        Label label = new Label(wording.get(offered.label()));
        label.getStyleClass().add("switch-label");
        MenuButton chip = button(word(offered, value), label, !value.equals(offered.byDefault()));
        chip.setId("switch-" + offered.id());
        chip.setAccessibleText(wording.get(offered.label()) + ": " + word(offered, value));
        chip.getItems().addAll(values(offered, value));
        return chip;
    }

    /** As many chips as there is room for; the other switches, and those that matter less, are in the last one. */
    private void fit() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - title.prefWidth(-1)
                - differs.prefWidth(-1) - 3 * GAP;
        for (Node child : getChildren()) {
            room -= child instanceof Button ? child.prefWidth(-1) + GAP : 0;
        }
        int fits = 0;
        for (Chip chip : chips) {
            double wide = chip.button().prefWidth(-1) + GAP;
            boolean last = fits + 1 == chips.size();
            if (chip.offered().more() || fits == MOST_CHIPS || wide + (last ? 0 : moreWidth()) > room) {
                break;
            }
            room -= wide;
            fits++;
        }
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).button().setVisible(i < fits);
            chips.get(i).button().setManaged(i < fits);
        }
        List<Chip> others = chips.subList(fits, chips.size());
        more.setVisible(!others.isEmpty());
        more.setManaged(!others.isEmpty());
        if (!String.valueOf(others.size()).equals(more.getText())) {
            fill(others);
        }
    }

    private double moreWidth() {
        return more.prefWidth(-1) + GAP;
    }

    private void fill(List<Chip> others) {
        RunState state = model.run().state();
        more.setText(String.valueOf(others.size()));
        more.getItems().clear();
        for (Chip other : others) {
            String value = value(other.offered(), state);
            Menu menu = new Menu(wording.get(other.offered().label()) + ": " + word(other.offered(), value));
            menu.getItems().addAll(values(other.offered(), value));
            more.getItems().add(menu);
        }
        changed(more, others.stream()
                .anyMatch(one -> !value(one.offered(), state).equals(one.offered().byDefault())));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private static MenuButton button(String text, Label label, boolean changed) {
        MenuButton chip = new MenuButton(text, label);
        chip.getStyleClass().setAll("menu-button", "switch-chip");
        changed(chip, changed);
        chip.setMnemonicParsing(false);
        chip.setGraphicTextGap(10);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private static void changed(MenuButton chip, boolean changed) {
        chip.getStyleClass().remove("changed");
        if (changed) {
            chip.getStyleClass().add("changed");
        }
    }

    private List<MenuItem> values(Scenario.Switch offered, String current) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (String value : offered.values()) {
            RadioMenuItem item = new RadioMenuItem(word(offered, value));
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

    private String word(Scenario.Switch offered, String value) {
        return wording.switchValue(offered.id(), value);
    }

    private static String value(Scenario.Switch offered, RunState state) {
        return state.switches().getOrDefault(offered.id(), offered.byDefault());
    }
}
