/** Finds anything by a few letters: what can be found, how well it fits, and the list that shows it. */
@NullMarked
package dev.authscope.ui.shell.palette;

import org.jspecify.annotations.NullMarked;
