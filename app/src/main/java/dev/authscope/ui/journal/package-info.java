/**
 * Runs of the window that are recorded on disk while they go on, so that what had happened is there after the program was
 * killed. May use {@code ui.model}, {@code export}, {@code recording} and {@code scenario}.
 */
@NullMarked
package dev.authscope.ui.journal;

import org.jspecify.annotations.NullMarked;
