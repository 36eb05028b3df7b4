package dev.authscope.ui.library;

import java.util.function.BooleanSupplier;

/**
 * Something besides scenarios that can be opened from the library.
 *
 * @param id of its button
 * @param key of the text on it
 * @param open whether it can be opened now; asked for whenever the run changes
 */
public record Door(String id, String key, BooleanSupplier open, Runnable action) {

    /** A door that can always be opened. */
    public Door(String id, String key, Runnable action) {
        this(id, key, () -> true, action);
    }

    /** The same, which can be opened only under a condition. */
    public Door when(BooleanSupplier condition) {
        return new Door(id, key, condition, action);
    }
}
