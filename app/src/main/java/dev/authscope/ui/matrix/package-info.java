/**
 * The table of places for a token and what each of them loses to: cells to mark before a column is filled in, and to open
 * their runs afterwards. May use {@code ui.model}, {@code ui.theme} and {@code matrix}.
 */
@NullMarked
package dev.authscope.ui.matrix;

import org.jspecify.annotations.NullMarked;
