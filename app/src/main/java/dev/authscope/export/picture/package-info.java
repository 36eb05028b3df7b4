/**
 * The diagram of a run as PNG images, also animated or one for each step: the SVG document that {@link dev.authscope.export.SvgWriter} writes is read again and
 * painted, so that both show the same. Understands the SVG that this program writes and no other. Letters are the outlines of
 * the program's own fonts; no font, display or toolkit of the machine is used. May use {@code java.awt} for shapes and
 * painting into memory, which nothing else below the window may.
 */
@NullMarked
package dev.authscope.export.picture;

import org.jspecify.annotations.NullMarked;
