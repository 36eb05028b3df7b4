/**
 * The bar under the top bar: what happened, the question with its options, the conclusion; and the row of switches. May use {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.narration;

import org.jspecify.annotations.NullMarked;
