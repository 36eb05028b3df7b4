/**
 * Diagrams and hand-outs as PDF documents: vector drawing from the same geometry as every other picture, with the parts of the
 * program's fonts that are used embedded, so that texts can be searched and copied. Documents are put together by PDFBox,
 * which is loaded with the first PDF only. May use what {@code export} may use.
 */
@NullMarked
package dev.authscope.export.pdf;

import org.jspecify.annotations.NullMarked;
