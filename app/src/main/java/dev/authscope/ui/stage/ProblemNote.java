package dev.authscope.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;

/** Says which step failed and why, and offers to start again or to go on. */
final class ProblemNote extends VBox {

    private final LabViewModel model;
    private final Label where = new Label();
    private final Label why = new Label();
    private final Button again = button("problem-again");
    private final Button goOn = button("problem-go-on");

    ProblemNote(LabViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("problem");
        setId("problem");
        where.getStyleClass().add("strong");
        where.setWrapText(true);
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        again.textProperty().bind(model.wording().follow("problem.again"));
        goOn.textProperty().bind(model.wording().follow("problem.goOn"));
        again.setOnAction(event -> model.run().again());
        goOn.setOnAction(event -> model.run().dismissProblem());
        HBox buttons = new HBox(8, again, goOn);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(where, why, buttons);
        setManaged(false);
        setVisible(false);
    }

    void show(RunState state) {
        String problem = state.problem();
        setVisible(problem != null);
        if (problem == null) {
            return;
        }
        boolean started = state.phase() != RunState.Phase.FAILED;
        String step = model.momentProperty().get().step();
        where.setText(started && !step.isEmpty()
                ? model.wording().get("problem.step", step)
                : model.wording().get("problem.start"));
        why.setText(problem);
        goOn.setVisible(started);
        goOn.setManaged(started);
    }

    private static Button button(String id) {
        Button button = new Button();
        button.getStyleClass().setAll("button", "plain-button");
        button.setId(id);
        button.setMnemonicParsing(false);
        return button;
    }
}
