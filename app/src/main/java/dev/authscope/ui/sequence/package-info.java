/**
 * The sequence diagram as it grows. {@link dev.authscope.ui.sequence.SequenceLayout} computes rows and positions, the cells paint them. May use {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.sequence;

import org.jspecify.annotations.NullMarked;
