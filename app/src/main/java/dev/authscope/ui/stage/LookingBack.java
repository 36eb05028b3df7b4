package dev.authscope.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;

/** Says that an older moment is shown, and leads back to the newest one. */
final class LookingBack extends VBox {

    private final LabViewModel model;
    private final Label text = new Label();
    private final Button back = new Button();

    LookingBack(LabViewModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("looking-back");
        setId("looking-back");
        setAlignment(Pos.CENTER);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        back.getStyleClass().setAll("button", "plain-button");
        back.setId("back-to-now");
        back.setMnemonicParsing(false);
        back.setOnAction(event -> model.run().toEnd());
        getChildren().addAll(text, back);
        setManaged(false);
        setVisible(false);
    }

    void show(Moment moment) {
        setVisible(!moment.atHead() && !model.playhead().moving());
        text.setText(moment.step().isEmpty()
                ? model.wording().get("stage.past.start")
                : model.wording().get("stage.past", moment.step()));
        back.setText(model.wording().get("stage.past.back"));
    }
}
