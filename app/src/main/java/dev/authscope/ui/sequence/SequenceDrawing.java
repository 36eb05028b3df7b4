package dev.authscope.ui.sequence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/**
 * A timeline as a diagram with its geometry, for a panel of a width. Immutable, so it can be made on any thread.
 *
 * @param wanted what it was made for
 */
record SequenceDrawing(Wanted wanted, DiagramLayout layout) {

    /**
     * What a drawing is made for.
     *
     * @param cast the participants who have a lane from the beginning
     * @param from position on the timeline from which on messages are drawn
     * @param folded whether many messages alike are drawn as one
     * @param inner whether it is drawn what balancers, servers and stores say to each other
     * @param width of the panel, in pixels
     */
    record Wanted(Timeline timeline, List<Participant> cast, Language language, int from, boolean folded,
            boolean inner, double width) {}

    static SequenceDrawing of(Wanted wanted, TextMeasure measure, Map<Language, Texts> texts) {
        Texts words = texts.computeIfAbsent(wanted.language(), language -> Texts.load(language, DiagramOptions.BUNDLE));
        Set<String> cast = wanted.cast().stream().map(Participant::id).collect(Collectors.toSet());
        DiagramOptions options = DiagramOptions.whole(wanted.timeline(), words)
                .range(Math.min(wanted.from(), wanted.timeline().size()), wanted.timeline().size())
                .withLanesOf(cast)
                .folded(wanted.folded())
                .withInner(wanted.inner());
        return new SequenceDrawing(wanted, LayoutPass.layout(DiagramCompiler.compile(wanted.timeline(), options),
                measure, words, LayoutOptions.fitting(wanted.width())));
    }

    /** How many rows there are to see when a run was shown up to a position; what lies behind stays hidden. */
    int shown(int reached) {
        int low = 0;
        int high = layout.rows().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (layout.rows().get(middle).item().position() < reached) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The row that shows the last thing before a cursor, among the first {@code shown}; -1 for none. */
    int current(int cursor, int shown) {
        for (int row = Math.min(shown(cursor), shown) - 1; row >= 0; row--) {
            if (!(layout.rows().get(row) instanceof Placed.LoopBottom)) {
                return row;
            }
        }
        return -1;
    }

    /** The place on the timeline right behind what a row shows; of many messages alike the last one. */
    static int behind(Placed row) {
        return row.item() instanceof DiagramItem.Message message
                ? message.links().getLast().position() + 1
                : row.item().position() + 1;
    }
}
