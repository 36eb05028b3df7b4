package dev.authscope.compare;

import org.jspecify.annotations.Nullable;

/**
 * Something that differs at a step.
 *
 * @param a what it was in the first run; null when there was no such thing
 * @param b what it was in the second run; null when there was no such thing
 */
public record Difference(Fact.Kind kind, String where, String what, @Nullable String a, @Nullable String b) {}
