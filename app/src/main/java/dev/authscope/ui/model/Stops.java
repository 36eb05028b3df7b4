package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.flow.Timeline;

/** The positions at which a key press comes to rest: before the first step, and after each step that is not automatic. */
final class Stops {

    private Stops() {}

    /** The position before the first step. */
    static int first(Timeline timeline) {
        List<Timeline.Step> steps = timeline.steps();
        return steps.isEmpty() ? timeline.size() : steps.getFirst().from();
    }

    /** The next stop after a position; the end of the timeline when there is none. */
    static int after(Timeline timeline, int position) {
        return all(timeline).stream().filter(stop -> stop > position).findFirst().orElse(timeline.size());
    }

    /** The last stop before a position; the first one when there is none. */
    static int before(Timeline timeline, int position) {
        List<Integer> stops = all(timeline);
        return stops.reversed().stream().filter(stop -> stop < position).findFirst().orElse(first(timeline));
    }

    private static List<Integer> all(Timeline timeline) {
        List<Integer> stops = new ArrayList<>();
        stops.add(first(timeline));
        for (Timeline.Step step : timeline.steps()) {
            if (!step.path().equals("auto")) {
                stops.add(step.to());
            }
        }
        return stops;
    }
}
