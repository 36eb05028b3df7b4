/**
 * Exports that only the window can make: pictures of the stage as it is drawn on the screen. May use {@code export} and the
 * views, and a view model of its own for a run that is over; needs the JavaFX toolkit, but no window and no display.
 */
@NullMarked
package dev.authscope.ui.export;

import org.jspecify.annotations.NullMarked;
