package dev.authscope.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.Expiries;
import dev.authscope.ui.model.LabViewModel;

/** The keys of the window. */
final class Keys {

    /** A line of the list of keys: what is on the keys, and the text that says what they do. */
    record Line(String keys, String textKey) {}

    static final List<Line> ALL = List.of(new Line("Space  →", "keys.next"), new Line("↓", "keys.beat"),
            new Line("←", "keys.back"), new Line("Home", "keys.start"), new Line("End", "keys.end"),
            new Line("P", "keys.play"), new Line("1 – 4", "keys.answer"), new Line("E", "keys.expiry"),
            new Line("G", "keys.explain"), new Line("F5", "keys.present"),
            new Line("?", "keys.list"), new Line("Esc", "keys.close"));

    private final LabViewModel model;
    private final Overlay overlay;
    private final Presentation presentation;
    private final Runnable explain;

    Keys(LabViewModel model, Overlay overlay, Presentation presentation, Runnable explain) {
        this.model = model;
        this.overlay = overlay;
        this.presentation = presentation;
        this.explain = explain;
    }

    /** Listens on a scene, before the controls do. */
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown()
                    && press(event, scene)) {
                event.consume();
            }
        });
    }

    private boolean press(KeyEvent event, Scene scene) {
        @Nullable
        Node focus = scene.getFocusOwner();
        if (overlay.isShown()) {
            if (event.getCode() == KeyCode.ESCAPE || isQuestionMark(event)) {
                overlay.close();
                return true;
            }
            return false;
        }
        if (presentation.isOn()) {
            return presentation.press(event, scene);
        }
        // A control that was reached with the keyboard keeps the keys that operate it.
        boolean onControl = focus != null && focus.isFocusVisible() && focus instanceof ButtonBase;
        boolean inList = focus instanceof ListView && focus.isFocusVisible();
        if (isQuestionMark(event)) {
            overlay.showKeys();
            return true;
        }
        return switch (event.getCode()) {
            case SPACE -> !onControl && does(() -> model.run().next());
            case RIGHT -> does(() -> model.run().next());
            case DOWN -> !inList && !(focus instanceof MenuButton && onControl) && does(() -> model.run().nextBeat());
            case LEFT -> does(() -> model.run().back());
            case HOME -> !inList && does(() -> model.run().toStart());
            case END -> !inList && does(() -> model.run().toEnd());
            case P -> does(() -> model.playingProperty().set(!model.playingProperty().get()));
            case G -> does(explain);
            case F5 -> does(() -> presentation.toggle(scene));
            case E -> does(this::jumpToExpiry);
            case DIGIT1, NUMPAD1 -> does(() -> model.run().answer(1));
            case DIGIT2, NUMPAD2 -> does(() -> model.run().answer(2));
            case DIGIT3, NUMPAD3 -> does(() -> model.run().answer(3));
            case DIGIT4, NUMPAD4 -> does(() -> model.run().answer(4));
            default -> false;
        };
    }

    private void jumpToExpiry() {
        Expiries.upcoming(model.momentProperty().get().world())
                .stream()
                .findFirst()
                .ifPresent(model.run()::advanceTo);
    }

    private static boolean isQuestionMark(KeyEvent event) {
        return "?".equals(event.getText()) || event.getCode() == KeyCode.SLASH && event.isShiftDown();
    }

    private static boolean does(Runnable action) {
        action.run();
        return true;
    }
}
