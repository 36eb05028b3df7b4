/**
 * The table of places for a token and what each of them loses to: every cell is taken from a run that was really carried out.
 * May use {@code scenario}, {@code flow}, {@code json}, {@code texts}.
 */
@NullMarked
package dev.authscope.matrix;

import org.jspecify.annotations.NullMarked;
