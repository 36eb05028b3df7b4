package dev.authscope.ui.shell.command;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Something the window can do. The palette, the list of keys and the keys themselves all come from these.
 *
 * @param nameKey key of the text that says what it does
 * @param shortcuts the keys that do it; may be empty
 * @param enabled whether it does anything now
 */
public record Command(String nameKey, List<Shortcut> shortcuts, BooleanSupplier enabled, Runnable action) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /** A command that always does something. */
    public static Command of(String nameKey, Runnable action, Shortcut... shortcuts) {
        return new Command(nameKey, List.of(shortcuts), () -> true, action);
    }

    /** The same, which does something only under a condition. */
    public Command when(BooleanSupplier condition) {
        return new Command(nameKey, shortcuts, condition, action);
    }

    /** What stands on its keys, those of the number pad left out; empty when it has none. */
    public String keys() {
        return shortcuts.stream()
                .filter(shortcut -> !shortcut.code().isKeypadKey())
                .map(Shortcut::shown)
                .collect(Collectors.joining("  "));
    }
}
