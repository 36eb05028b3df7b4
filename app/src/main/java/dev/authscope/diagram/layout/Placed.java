package dev.authscope.diagram.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Link;

/** A row of the diagram. Rows follow each other downward and share no height. */
public sealed interface Placed {

    /** Upper edge. */
    double top();

    /** Lower edge. */
    double bottom();

    /** What it shows, with its step and its place on the timeline. */
    DiagramItem item();

    /**
     * A message: an arrow with its label above it.
     *
     * @param fromX where the arrow starts
     * @param toX where its tip is, or would be had it arrived
     * @param arrowY height of the arrow
     * @param texts the parts of the label, and which check decided
     * @param outline around the status of an answer that refuses; null on other messages
     * @param cross where the sign of a refusal goes, inside the outline; null on other messages
     * @param ground what lies behind the label, so that life lines do not run through it; null where none does
     * @param preflights a small arrow there and back for each, in the order of the message's preflights
     */
    record Message(DiagramItem.Message item, double top, double bottom, double fromX, double toX, double arrowY,
            List<PlacedText> texts, List<PlacedChip> chips, @Nullable Box outline, @Nullable Box cross,
            @Nullable Box ground, List<Preflight> preflights) implements Placed {

        /** Where the mark of one of the exchanges stands that a repeated message stands for. */
        public double tickX(int index) {
            int count = item.links().size();
            double room = (toX - fromX) * 0.84;
            return fromX + (toX - fromX) * 0.08 + room * (count == 1 ? 0.5 : index / (double) (count - 1));
        }

        /** Where the arrow of a message that did not arrive breaks off. */
        public double breakX() {
            return fromX + (toX - fromX) * 0.62;
        }
    }

    /** The mark of a preflight: the upper half is the request, the lower half the answer. */
    record Preflight(Link link, Box box, boolean toTheRight) {}

    /**
     * A note.
     *
     * @param box around the text
     * @param left left end of the rule through the whole diagram, for a note that concerns everybody
     * @param right its right end
     */
    record Note(DiagramItem.Note item, double top, double bottom, Box box, PlacedText text, double left,
            double right) implements Placed {}

    /** The beginning of a step, with a rule from the text to the right. */
    record Heading(DiagramItem.Heading item, double top, double bottom, PlacedText text, double ruleY, double ruleFrom,
            double ruleTo) implements Placed {}

    /** The upper edge of a loop's frame, with its text. */
    record LoopTop(DiagramItem.LoopStart item, double top, double bottom, PlacedText text) implements Placed {}

    /** The lower edge of a loop's frame. */
    record LoopBottom(DiagramItem.LoopEnd item, double top, double bottom) implements Placed {}
}
