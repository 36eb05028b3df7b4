package dev.authscope.ui.model;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Item;

/**
 * Something that a message carries: a cookie with what is in it, or a value without one.
 *
 * @param cookie name of the cookie; null when the value travels in a header field or the body
 * @param item the named value; null when the value has no name
 * @param value as it travels; empty for a cookie that is taken away
 */
public record Carried(@Nullable String cookie, @Nullable Item item, String value) {

    /** Whether the message takes the cookie away. */
    public boolean deletes() {
        return cookie != null && value.isEmpty();
    }

    /** What to call it in one word. */
    public String name() {
        return item != null ? item.name() : cookie != null ? cookie : value;
    }
}
