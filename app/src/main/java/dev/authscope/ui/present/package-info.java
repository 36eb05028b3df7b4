/**
 * The screen for a class: stage or diagram, narration and question, large enough for the last row; and the teacher's notes. May use {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.present;

import org.jspecify.annotations.NullMarked;
