package dev.authscope.flow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A value that has a short name, the same everywhere on the screen.
 *
 * @param kind the letters of the name: {@code SID}, {@code AT}, {@code RT}, {@code CSRF}, {@code KEY}, {@code H}, {@code FAM}
 * @param issued lab time
 * @param expires null where only a row says so
 */
public record Item(String kind, String name, String value, Instant issued, @Nullable Instant expires) {}
