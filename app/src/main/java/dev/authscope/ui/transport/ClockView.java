package dev.authscope.ui.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
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
import dev.authscope.ui.theme.Tip;

/**
 * The lab's clock: the time at the moment shown; a menu to let time pass or run; and the next expiry, to which it can be
 * jumped. While a question is open, nothing tells what expires next and the clock stands.
 */
final class ClockView extends HBox {

    private static final List<Duration> LEAPS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(15),
            Duration.ofHours(1));
    /** Lab seconds in a second. */
    private static final List<Integer> RATES = List.of(0, 1, 10, 60, 600);
    /** How often the running clock is moved on, in milliseconds. */
    private static final double BEAT = 500;
    private static final double TALL = 48;
    private static final double MENU = 28;

    private final LabViewModel model;
    private final Label time = new Label();
    private final MenuButton menu = new MenuButton();
    private final Button jump = new Button();
    private List<Object> jumpsTo = List.of();
    private final Timeline running = new Timeline(new KeyFrame(javafx.util.Duration.millis(BEAT), event -> beat()));

    ClockView(LabViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("well");
        setAlignment(Pos.CENTER_LEFT);
        // Whole numbers, or rounding decides on which row of pixels an edge falls.
        setMinHeight(TALL);
        setMaxHeight(TALL);
        setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().add("clock-time");
        Tip.on(time, () -> model.momentProperty().get().world().now().toString());
        time.setMinWidth(USE_PREF_SIZE);
        menu.setId("clock-menu");
        menu.getStyleClass().setAll("menu-button", "clock-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setMinHeight(MENU);
        menu.setMaxHeight(MENU);
        menu.setMnemonicParsing(false);
        jump.getStyleClass().setAll("button", "jump-button");
        jump.setId("jump-to-expiry");
        // The name of a cookie may hold an underscore, which would mark a letter and vanish.
        jump.setMnemonicParsing(false);
        jump.setMinWidth(USE_PREF_SIZE);
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(time, menu, space, jump);
        running.setCycleCount(Animation.INDEFINITE);
        model.redraw().of(this::show, model.momentProperty(), model.run().stateProperty());
        model.clockRateProperty().addListener(property -> {
            run();
            build();
        });
        model.appearance().languageProperty().addListener(property -> {
            build();
            show();
        });
        build();
        show();
    }

    private void build() {
        int rate = model.clockRateProperty().get();
        menu.setGraphic(rate == 0 ? Icon.JUMP.draw() : Icon.PLAY.draw());
        menu.setText(rate == 0 ? "" : rate + "×");
        menu.setAccessibleText(model.wording().get("clock.menu"));
        menu.setTooltip(new Tooltip(model.wording().get("clock.menu")));
        menu.getItems().clear();
        for (Duration leap : LEAPS) {
            MenuItem item = new MenuItem(model.wording().get("clock.plus", model.wording().length(leap)));
            item.setMnemonicParsing(false);
            item.setId("clock-plus-" + leap.toMinutes());
            item.setOnAction(event -> model.run().advance(leap));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup rates = new ToggleGroup();
        for (int one : RATES) {
            RadioMenuItem item = new RadioMenuItem(one == 0
                    ? model.wording().get("clock.stands")
                    : model.wording().get("clock.runs", one));
            item.setMnemonicParsing(false);
            item.setId("clock-rate-" + one);
            item.setToggleGroup(rates);
            item.setSelected(one == rate);
            item.setOnAction(event -> model.clockRateProperty().set(one));
            menu.getItems().add(item);
        }
    }

    private void run() {
        if (model.clockRateProperty().get() > 0) {
            running.play();
        } else {
            running.stop();
        }
    }

    private void beat() {
        if (getScene() == null) {
            running.stop();
        } else if (!model.playhead().moving()) {
            model.run().tick(Duration.ofMillis((long) (model.clockRateProperty().get() * BEAT)));
        }
    }

    private void show() {
        Moment moment = model.momentProperty().get();
        World world = moment.world();
        RunState state = model.run().state();
        Instant start = moment.timeline().size() == 0 ? world.now() : moment.timeline().get(0).stamp().at();
        time.setText(model.wording().labTime(world, start));
        menu.setDisable(!model.run().free() && model.clockRateProperty().get() == 0);
        List<Expiry> upcoming = state.covered() ? List.of() : Expiries.upcoming(world);
        jump.setVisible(!upcoming.isEmpty());
        jump.setManaged(jump.isVisible());
        if (!upcoming.isEmpty()) {
            Expiry next = upcoming.getFirst();
            jump.setDisable(!model.run().free());
            List<Object> now = List.of(next, world.now(), model.appearance().language());
            if (now.equals(jumpsTo)) {
                return;
            }
            jumpsTo = now;
            String name = model.wording().get("timer.next." + next.what(), next.name());
            String text = model.wording().get("clock.jump", name, model.wording().length(next.left(world.now())));
            HBox graphic = new HBox(8, new Ring(next.kind(), next.fraction(world.now())), Icon.JUMP.draw());
            graphic.setAlignment(Pos.CENTER);
            jump.setGraphic(graphic);
            jump.setText(text);
            jump.setOnAction(event -> model.run().advanceTo(next));
        }
    }
}
