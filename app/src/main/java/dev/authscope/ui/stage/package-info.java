/**
 * The stage: actors as cards, the message between them. Shows the World at the cursor and nothing else. May use {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.stage;

import org.jspecify.annotations.NullMarked;
