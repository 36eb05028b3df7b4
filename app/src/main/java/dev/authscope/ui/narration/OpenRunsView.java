package dev.authscope.ui.narration;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunTab;
import dev.authscope.ui.theme.Icon;

/**
 * The runs that are open side by side, named by what is set otherwise in them, or by the file that they come from. Not there
 * while there is only one, unless that is a recording.
 */
public final class OpenRunsView extends HBox {

    private final LabViewModel model;

    public OpenRunsView(LabViewModel model) {
        super(6);
        this.model = model;
        setId("open-runs");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(40);
        setStyle("-fx-padding: 0 4 5 4;");
        model.run().tabs().addListener((ListChangeListener<RunTab>) change -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        List<RunTab> tabs = model.run().tabs();
        boolean recorded = tabs.stream().anyMatch(tab -> !tab.file().isEmpty());
        setVisible(tabs.size() > 1 || recorded);
        setManaged(isVisible());
        getChildren().clear();
        if (!isVisible()) {
            return;
        }
        Label title = new Label(model.wording().get(tabs.size() > 1 ? "runs.title" : "runs.recording"));
        title.getStyleClass().add("section");
        title.setStyle("-fx-padding: 0 10 0 0;");
        getChildren().add(title);
        tabs.forEach(tab -> getChildren().add(tab(tab)));
    }

    private HBox tab(RunTab tab) {
        ToggleButton name = new ToggleButton(name(tab));
        name.getStyleClass().setAll("toggle-button", "choice");
        name.setId("run-" + tab.number());
        name.setMnemonicParsing(false);
        name.setSelected(tab.front());
        name.setOnAction(event -> {
            name.setSelected(tab.front());
            model.run().select(tab);
        });
        Button close = new Button("", Icon.CROSS.draw());
        close.getStyleClass().setAll("button", "small-button");
        close.setId("close-run-" + tab.number());
        close.setAccessibleText(model.wording().get("runs.close", name.getText()));
        close.setOnAction(event -> model.run().closeTab(tab));
        close.setVisible(model.run().tabs().size() > 1);
        HBox pair = new HBox(2, name, close);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private String name(RunTab tab) {
        if (!tab.file().isEmpty()) {
            return tab.file();
        }
        Scenario scenario = model.run().state().scenario();
        Optional<String> row = model.run().row(tab);
        Supplement.Rows rows = scenario == null ? null : scenario.supplement().rows();
        if (row.isPresent() && rows != null) {
            return model.wording().switchValue(rows.switchId(), row.get());
        }
        StringJoiner words = new StringJoiner(" · ");
        if (scenario != null) {
            for (Scenario.Switch offered : scenario.switches()) {
                String value = tab.switches().getOrDefault(offered.id(), offered.byDefault());
                if (!value.equals(offered.byDefault())) {
                    words.add(
                            model.wording().get(offered.label()) + " "
                                    + model.wording().switchValue(offered.id(), value));
                }
            }
        }
        return words.length() == 0 ? model.wording().get("runs.asGiven") : words.toString();
    }
}
