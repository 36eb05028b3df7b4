/**
 * The table that compares the ways to keep a login on many servers: every cell is taken from a run that was really carried
 * out. May use {@code scenario}, {@code flow}, {@code json}, {@code texts}.
 */
@NullMarked
package dev.authscope.ways;

import org.jspecify.annotations.NullMarked;
