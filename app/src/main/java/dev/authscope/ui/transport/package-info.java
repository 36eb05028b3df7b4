/**
 * The bar at the bottom: step buttons, the track, the lab's clock. May use {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.transport;

import org.jspecify.annotations.NullMarked;
