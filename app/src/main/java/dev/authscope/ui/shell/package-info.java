/**
 * Puts the panels together: layout, keys, the once-a-frame bridge to the view model, reports of unexpected errors. May use all panels.
 */
@NullMarked
package dev.authscope.ui.shell;

import org.jspecify.annotations.NullMarked;
