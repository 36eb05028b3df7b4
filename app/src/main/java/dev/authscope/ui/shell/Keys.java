package dev.authscope.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.authscope.ui.compare.CompareView;
import dev.authscope.ui.shell.command.Command;
import dev.authscope.ui.shell.command.Shortcut;

/** The keys of the window: gives commands, and leaves to a control the keys that operate it. */
final class Keys {

    private final Commands commands;
    private final Overlay overlay;
    private final Presentation presentation;
    private final CompareView compare;

    Keys(Commands commands, Overlay overlay, Presentation presentation, CompareView compare) {
        this.commands = commands;
        this.overlay = overlay;
        this.presentation = presentation;
        this.compare = compare;
    }

    /** Listens on a scene, before the controls do. */
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (press(event, scene)) {
                event.consume();
            }
        });
    }

    private boolean press(KeyEvent event, Scene scene) {
        Node focus = scene.getFocusOwner();
        if (overlay.isShown()) {
            boolean closes = event.getCode() == KeyCode.ESCAPE
                    || !(focus instanceof TextInputControl) && Shortcut.key(KeyCode.SLASH).is(event);
            if (closes) {
                overlay.close();
            }
            return closes;
        }
        if (presentation.isOn()) {
            return !event.isShortcutDown() && presentation.press(event, scene);
        }
        if (focus != null && keeps(focus, event)) {
            return false;
        }
        if (compare.isVisible()) {
            return compare.press(event) || !event.isShortcutDown() && event.getCode().isLetterKey();
        }
        for (Command command : commands.all()) {
            if (command.shortcuts().stream().anyMatch(shortcut -> shortcut.is(event))) {
                if (command.enabled().getAsBoolean()) {
                    command.action().run();
                }
                return true;
            }
        }
        return false;
    }

    /** Text fields keep what they type; any other control keeps the keys that operate it when the keyboard led there. */
    private static boolean keeps(Node focus, KeyEvent event) {
        if (focus instanceof TextInputControl) {
            return !event.isShortcutDown() && !event.getCode().isFunctionKey() || event.getCode() == KeyCode.V
                    || event.getCode() == KeyCode.O;
        }
        if (!focus.isFocusVisible()) {
            return false;
        }
        return switch (event.getCode()) {
            case SPACE -> focus instanceof ButtonBase;
            case DOWN -> focus instanceof MenuButton || moves(focus) || focus.getStyleClass().contains("library-entry");
            case UP, PAGE_UP, PAGE_DOWN -> moves(focus);
            case HOME, END -> focus instanceof ListView;
            case LEFT, RIGHT -> focus instanceof TabPane;
            default -> false;
        };
    }

    private static boolean moves(Node focus) {
        return focus instanceof ListView || focus instanceof ScrollPane
                || focus.getStyleClass().contains("keeps-arrows");
    }
}
