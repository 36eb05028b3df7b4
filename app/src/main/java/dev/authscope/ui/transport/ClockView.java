package dev.authscope.ui.transport;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.authscope.flow.World;
import dev.authscope.ui.model.Expiries;
import dev.authscope.ui.model.Expiry;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.theme.Icon;
import dev.authscope.ui.theme.Ring;

/** The lab's clock, and the jump to what expires next. The jump is hidden while a question is open. */
final class ClockView extends HBox {

    private final LabViewModel model;
    private final Label time = new Label();
    private final Button jump = new Button();

    ClockView(LabViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("well");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(44);
        setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().add("clock-time");
        time.setMinWidth(USE_PREF_SIZE);
        jump.getStyleClass().setAll("button", "jump-button");
        jump.setId("jump-to-expiry");
        // The name of a cookie may hold an underscore, which would mark a letter and vanish.
        jump.setMnemonicParsing(false);
        jump.setMinWidth(USE_PREF_SIZE);
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(time, space, jump);
        model.momentProperty().addListener(property -> show());
        model.run().stateProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        Moment moment = model.momentProperty().get();
        World world = moment.world();
        RunState state = model.run().state();
        Instant start = moment.timeline().size() == 0 ? world.now() : moment.timeline().get(0).stamp().at();
        time.setText(model.wording().labTime(world, start));
        time.setTooltip(new Tooltip(world.now().toString()));
        List<Expiry> upcoming = state.covered() ? List.of() : Expiries.upcoming(world);
        jump.setVisible(!upcoming.isEmpty());
        jump.setManaged(jump.isVisible());
        if (!upcoming.isEmpty()) {
            Expiry next = upcoming.getFirst();
            String name = model.wording().get("timer.next." + next.what(), next.name());
            String text = model.wording().get("clock.jump", name, model.wording().length(next.left(world.now())));
            HBox graphic = new HBox(8, new Ring(next.kind(), next.fraction(world.now())), Icon.JUMP.draw());
            graphic.setAlignment(Pos.CENTER);
            jump.setGraphic(graphic);
            jump.setText(text);
            jump.setDisable(state.phase() != RunState.Phase.READY || !moment.atHead());
            jump.setOnAction(event -> model.run().advanceTo(next));
        }
    }
}
