/**
 * The window. {@link dev.authscope.ui.WindowApp} is its entry; the shell puts the panels together. May use everything but the command line.
 */
@NullMarked
package dev.authscope.ui;

import org.jspecify.annotations.NullMarked;
