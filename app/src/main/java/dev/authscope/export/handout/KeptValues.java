package dev.authscope.export.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.authscope.flow.BrowserState;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.History;
import dev.authscope.flow.NodeState;
import dev.authscope.flow.Row;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.texts.Texts;

/** Where the values of a run were kept when they were new. */
final class KeptValues {

    private static final int MOST = 6;
    private static final Set<String> KINDS = Set.of("SID", "AT", "RT", "CSRF");

    private KeptValues() {}

    /**
     * Places by the short name of each value issued in the steps, in the order of issue, as found at the end of its step.
     *
     * @param texts the bundle {@code handout}
     */
    static Map<String, String> places(Timeline timeline, Set<String> steps, Texts texts) {
        History history = new History();
        history.follow(timeline);
        Map<String, String> places = new LinkedHashMap<>();
        for (Timeline.Step step : timeline.steps()) {
            if (steps.contains(step.id())) {
                World end = history.at(step.to());
                for (FlowEvent event : timeline.events(step.from(), step.to())) {
                    if (event instanceof FlowEvent.ItemIssued issued && KINDS.contains(issued.kind())
                            && places.size() < MOST) {
                        String found = String.join(", ", places(issued, end, texts));
                        places.put(issued.name(), found.isEmpty() ? texts.get("kept.nowhere") : found);
                    }
                }
            }
        }
        return places;
    }

    private static List<String> places(FlowEvent.ItemIssued issued, World world, Texts texts) {
        Set<String> places = new TreeSet<>();
        for (String actor : world.browsers().keys()) {
            BrowserState browser = world.browser(actor);
            for (StoredCookie cookie : browser.cookies()) {
                if (cookie.value().contains(issued.value())) {
                    places.add(texts.get("kept.jar", actor, cookie.name()));
                }
            }
            for (BrowserState.Stored stored : browser.storage().values()) {
                if (stored.value().contains(issued.value())) {
                    places.add(texts.get("kept.storage", actor, stored.area().id()));
                }
            }
        }
        for (String name : world.nodes().keys()) {
            NodeState node = world.node(name);
            for (String table : node.tables().keys()) {
                for (Row row : node.rows(table)) {
                    if (row.label().equals(issued.name()) || row.key().equals(issued.value())) {
                        places.add(texts.get("kept.row", table));
                    }
                }
            }
        }
        return new ArrayList<>(places);
    }
}
