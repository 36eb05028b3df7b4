package dev.authscope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.flow.Timeline;

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

    /** A diagram with the name of its run above its steps. */
    static Diagram named(Diagram diagram, String name) {
        List<DiagramItem> items = new ArrayList<>();
        items.add(new DiagramItem.Heading("", 0, name));
        items.addAll(diagram.items());
        return new Diagram(diagram.scenario(), diagram.language(), diagram.lanes(), items);
    }
}
