/**
 * The sequence diagram as it grows. {@link dev.authscope.ui.sequence.SequenceDrawing} asks {@code diagram} and
 * {@code diagram.layout} for the same geometry that exported figures have, {@link dev.authscope.ui.sequence.Camera} says which
 * part of it is looked at, {@link dev.authscope.ui.sequence.RowPainter} paints the rows that are in sight. May use
 * {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.sequence;

import org.jspecify.annotations.NullMarked;
