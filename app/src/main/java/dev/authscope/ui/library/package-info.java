/**
 * The list of scenarios on the left. May use {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.library;

import org.jspecify.annotations.NullMarked;
