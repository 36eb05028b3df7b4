/** Sheets that lie over the window: settings, keys, about, and what was pasted. May use the view model and the theme. */
@NullMarked
package dev.authscope.ui.shell.sheet;

import org.jspecify.annotations.NullMarked;
