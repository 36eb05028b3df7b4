package dev.authscope.ui.shell.command;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A key, with or without Ctrl. Shift counts for no key but the question mark, which keyboards have in different places.
 *
 * @param control Ctrl, or the command key of macOS
 */
public record Shortcut(KeyCode code, boolean control) {

    /** A key by itself. */
    public static Shortcut key(KeyCode code) {
        return new Shortcut(code, false);
    }

    /** A key together with Ctrl. */
    public static Shortcut control(KeyCode code) {
        return new Shortcut(code, true);
    }

    /** Whether a key press is this one. */
    public boolean is(KeyEvent event) {
        if (event.isAltDown() || control != event.isShortcutDown()) {
            return false;
        }
        if (code == KeyCode.SLASH) {
            return "?".equals(event.getText()) || event.getCode() == KeyCode.SLASH && event.isShiftDown();
        }
        return event.getCode() == code;
    }

    /** What stands on the keys, such as {@code Ctrl K}. */
    public String shown() {
        String key = switch (code) {
            case RIGHT -> "→";
            case LEFT -> "←";
            case UP -> "↑";
            case DOWN -> "↓";
            case ESCAPE -> "Esc";
            case SLASH -> "?";
            case COMMA -> ",";
            default -> code.getName().length() > 1 ? code.getName() : code.getName().toUpperCase(Locale.ROOT);
        };
        return control ? "Ctrl " + key : key;
    }
}
