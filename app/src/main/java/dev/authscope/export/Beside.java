package dev.authscope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.authscope.compare.FirstDifference;
import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Texts;

/**
 * A second run to be shown beside the first one.
 *
 * @param range the part of its timeline to show
 * @param ownName what distinguishes the first run, such as {@code A: rotation=on}
 * @param name what distinguishes this one
 */
public record Beside(ExportedRun run, Timeline.Span range, String ownName, String name) {

    /** The name of a run by the letter it has and the switches that differ. */
    public static String name(String letter, Map<String, String> switches) {
        List<String> written = switches.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
        return written.isEmpty() ? letter : letter + ": " + String.join(", ", written);
    }

    /** Two diagrams, to stand beside each other. */
    record Pair(Diagram first, Diagram second) {}

    /**
     * Writes above each diagram which run it is, and at the same step of both where the runs begin to differ.
     *
     * @param own timeline of the first run
     * @param texts the bundle {@code diagram}
     */
    Pair marked(Timeline own, Diagram first, Diagram second, Texts texts) {
        Optional<String> differs = FirstDifference.of(own, run.timeline());
        // In the order of the first run, and after it whatever only the second one has.
        List<String> order = Stream.concat(own.steps().stream(), run.timeline().steps().stream())
                .map(Timeline.Step::id)
                .distinct()
                .toList();
        int at = differs.map(order::indexOf).orElse(Integer.MAX_VALUE);
        return new Pair(marked(first, ownName, at, order, texts), marked(second, name, at, order, texts));
    }

    private static Diagram marked(Diagram diagram, String name, int at, List<String> order, Texts texts) {
        List<DiagramItem> items = new ArrayList<>();
        items.add(new DiagramItem.Heading("", 0, name));
        boolean marked = false;
        for (DiagramItem item : diagram.items()) {
            int place = order.indexOf(item.step());
            if (!marked && place >= at) {
                boolean before = items.size() == 1 && place > at;
                items.add(new DiagramItem.Heading(item.step(), item.position(),
                        texts.get(before ? "beside.earlier" : "beside.first", order.get(at))));
                marked = true;
            }
            items.add(item);
        }
        if (!marked) {
            items.add(1, new DiagramItem.Heading("", 0, texts.get("beside.same")));
        }
        return new Diagram(diagram.scenario(), diagram.language(), diagram.lanes(), items);
    }
}
