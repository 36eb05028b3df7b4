/**
 * The hand-out for a class, in Markdown: one page with blanks to fill in, and the teacher's copy with what belongs into them.
 * Everything in it comes from the scenario and from what its run recorded. May use what {@code export} may use.
 */
@NullMarked
package dev.authscope.export.handout;

import org.jspecify.annotations.NullMarked;
