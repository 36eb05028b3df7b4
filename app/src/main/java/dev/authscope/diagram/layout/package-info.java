/**
 * The geometry of a sequence diagram, the same for every painter. Text is measured with the metrics of the fonts that come
 * with the program, read from the font files, so no toolkit and no display is needed. May use {@code diagram},
 * {@code texts} and {@code bundled}.
 */
@NullMarked
package dev.authscope.diagram.layout;

import org.jspecify.annotations.NullMarked;
