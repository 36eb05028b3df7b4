/**
 * The sequence diagram of a run: who sent what to whom, derived from the timeline and from nothing else.
 *
 * <p>{@link dev.authscope.diagram.DiagramCompiler} turns a range of a timeline into a {@link dev.authscope.diagram.Diagram},
 * which says what is to be drawn and knows no coordinates; {@code diagram.layout} gives everything its place; painters (SVG,
 * Mermaid, the window) only draw. May use {@code flow} and {@code texts}.
 */
@NullMarked
package dev.authscope.diagram;

import org.jspecify.annotations.NullMarked;
