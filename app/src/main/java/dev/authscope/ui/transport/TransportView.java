package dev.authscope.ui.transport;

import javafx.animation.Animation;
import javafx.animation.ScaleTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.theme.Icon;

/** The bar at the bottom: to start, back, play, next; the track; the clock. */
public final class TransportView extends HBox {

    private static final double SIZE = 38;

    private final LabViewModel model;
    private final Button toStart;
    private final Button back;
    private final Button play;
    private final Button next = new Button();
    private final ScaleTransition pulse;

    public TransportView(LabViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().addAll("panel", "transport");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(66);
        toStart = button("to-start", "transport.toStart", Icon.TO_START.draw(), () -> model.run().toStart());
        back = button("back", "transport.back", Icon.BACK.draw(), () -> model.run().back());
        play = button("play", "transport.play", Icon.PLAY.draw(),
                () -> model.playingProperty().set(!model.playingProperty().get()));
        play.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> model.playingProperty().get() ? Icon.PAUSE.draw() : Icon.PLAY.draw(),
                        model.playingProperty()));
        next.getStyleClass().setAll("button", "next-button");
        next.setId("next");
        next.setMinHeight(SIZE);
        next.setMinWidth(USE_PREF_SIZE);
        next.setGraphic(Icon.NEXT.draw());
        next.textProperty().bind(model.wording().follow("transport.next"));
        next.accessibleTextProperty().bind(model.wording().follow("transport.next.long"));
        next.setOnAction(event -> model.run().next());
        pulse = new ScaleTransition(Duration.millis(700), next);
        pulse.setToX(1.07);
        pulse.setToY(1.07);
        pulse.setAutoReverse(true);
        pulse.setCycleCount(Animation.INDEFINITE);
        TrackView track = new TrackView(model);
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(toStart, back, play, next, track, new ClockView(model));
        model.redraw().of(this::show, model.momentProperty(), model.run().stateProperty());
        show();
    }

    private void show() {
        RunState state = model.run().state();
        Moment moment = model.momentProperty().get();
        boolean first = state.phase() == RunState.Phase.READY && state.performed() == 0;
        toStart.setDisable(moment.step().isEmpty());
        back.setDisable(moment.step().isEmpty());
        play.setDisable(state.covered() || state.finished() && moment.atHead());
        next.setDisable(state.phase() == RunState.Phase.FAILED || state.covered() && moment.atHead());
        if (first && pulse.getStatus() != Animation.Status.RUNNING) {
            pulse.play();
        } else if (!first && pulse.getStatus() == Animation.Status.RUNNING) {
            pulse.stop();
            next.setScaleX(1);
            next.setScaleY(1);
        }
    }

    private Button button(String id, String key, SVGPath icon, Runnable action) {
        Button button = new Button("", (Node) icon);
        button.getStyleClass().setAll("button", "icon-button");
        button.setId(id);
        button.setMinSize(SIZE, SIZE);
        button.setMaxSize(SIZE, SIZE);
        button.accessibleTextProperty().bind(model.wording().follow(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.wording().follow(key));
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }
}
