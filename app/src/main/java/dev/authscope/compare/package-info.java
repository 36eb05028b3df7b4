/**
 * Two runs of one scenario side by side: steps aligned by their ids, what is the same and what differs first, and a table of
 * verdicts, all of it computed from the two timelines. Uses the scenario engine and the flow; draws nothing.
 */
@NullMarked
package dev.authscope.compare;

import org.jspecify.annotations.NullMarked;
