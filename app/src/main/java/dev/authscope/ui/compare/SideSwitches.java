package dev.authscope.ui.compare;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.CompareViewModel;
import dev.authscope.ui.model.LabViewModel;

/** The switches of one of the two runs; a change carries both out again. */
final class SideSwitches extends FlowPane {

    private final LabViewModel model;
    private final CompareViewModel.Side side;

    SideSwitches(LabViewModel model, CompareViewModel.Side side) {
        super(6, 6);
        this.model = model;
        this.side = side;
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Scenario scenario, Map<String, String> switches, Map<String, String> other) {
        getChildren().clear();
        for (Scenario.Switch offered : scenario.switches()) {
            String value = switches.getOrDefault(offered.id(), offered.byDefault());
            // The rarer ones only where they matter here; all of them can be set before comparing.
            boolean differs = !value.equals(other.getOrDefault(offered.id(), offered.byDefault()));
            if (differs || !offered.more()) {
                getChildren().add(chip(offered, value, differs));
            }
        }
    }

    private MenuButton chip(Scenario.Switch offered, String value, boolean differs) {
        Label label = new Label(model.wording().get(offered.label()));
        label.getStyleClass().add("switch-label");
        MenuButton chip = new MenuButton(word(offered, value), label);
        chip.getStyleClass().setAll("menu-button", "switch-chip");
        if (differs) {
            chip.getStyleClass().add("changed");
        }
        chip.setId("compare-" + side + "-" + offered.id());
        chip.setMnemonicParsing(false);
        chip.setGraphicTextGap(10);
        chip.setAccessibleText(side + ", " + label.getText() + ": " + word(offered, value));
        ToggleGroup group = new ToggleGroup();
        for (String one : offered.values()) {
            RadioMenuItem item = new RadioMenuItem(word(offered, one));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(one.equals(value));
            item.setOnAction(event -> model.compare().change(side, offered.id(), one));
            chip.getItems().add(item);
        }
        return chip;
    }

    private String word(Scenario.Switch offered, String value) {
        return model.wording().switchValue(offered.id(), value);
    }
}
