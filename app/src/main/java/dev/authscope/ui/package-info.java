/**
 * The window. The shell puts the panels together. May use everything but the command line.
 */
@NullMarked
package dev.authscope.ui;

import org.jspecify.annotations.NullMarked;
