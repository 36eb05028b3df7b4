package dev.authscope.diagram;

import java.util.Map;
import java.util.Set;

import dev.authscope.flow.Timeline;
import dev.authscope.texts.Texts;

/**
 * Which part of a timeline becomes a diagram, and how.
 *
 * @param from first position on the timeline, from 0
 * @param to position after the last
 * @param texts the bundle {@code diagram}
 * @param captions a few words about a step, by its id; a step without has no heading
 * @param idleLanes whether participants that send and receive nothing get a lane too, so that lanes stay where they are
 *     while a run grows
 * @param cast ids of those that get a lane although idle; empty for everybody
 * @param folded whether many messages alike within a step are drawn as one, and preflights as a mark on their request
 * @param inner whether it is drawn what balancers, servers and stores say to each other
 */
public record DiagramOptions(int from, int to, Texts texts, Map<String, String> captions, boolean idleLanes,
        Set<String> cast, boolean folded, boolean inner) {

    /** The name of the bundle with the texts of diagrams. */
    public static final String BUNDLE = "diagram";

    public DiagramOptions {
        captions = Map.copyOf(captions);
        cast = Set.copyOf(cast);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There is no range from " + from + " to " + to + ".");
        }
    }

    /** All of a timeline, folded, with the lanes that something happens in, without headings. */
    public static DiagramOptions whole(Timeline timeline, Texts texts) {
        return new DiagramOptions(0, timeline.size(), texts, Map.of(), false, Set.of(), true, true);
    }

    /** The same for a range of positions. */
    public DiagramOptions range(int first, int end) {
        return new DiagramOptions(first, end, texts, captions, idleLanes, cast, folded, inner);
    }

    /** The same with captions. */
    public DiagramOptions captioned(Map<String, String> byStep) {
        return new DiagramOptions(from, to, texts, byStep, idleLanes, cast, folded, inner);
    }

    /** The same with a lane for everybody, or not. */
    public DiagramOptions withIdleLanes(boolean all) {
        return new DiagramOptions(from, to, texts, captions, all, Set.of(), folded, inner);
    }

    /** The same with a lane for each of these participants in any case. */
    public DiagramOptions withLanesOf(Set<String> participants) {
        return new DiagramOptions(from, to, texts, captions, true, participants, folded, inner);
    }

    /** The same folded or not. */
    public DiagramOptions folded(boolean fold) {
        return new DiagramOptions(from, to, texts, captions, idleLanes, cast, fold, inner);
    }

    /** The same with what stands behind the first server drawn, or not. */
    public DiagramOptions withInner(boolean drawn) {
        return new DiagramOptions(from, to, texts, captions, idleLanes, cast, folded, drawn);
    }
}
