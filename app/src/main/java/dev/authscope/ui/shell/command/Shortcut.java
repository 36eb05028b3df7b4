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

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

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

    /** What stands on the keys of this machine, such as {@code Ctrl K}. */
    public String shown() {
        return shown(MAC);
    }

    /** What stands on the keys, on those of a Mac {@code ⌘K}. */
    String shown(boolean mac) {
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
        return control ? (mac ? "⌘" : "Ctrl ") + key : key;
    }
}
