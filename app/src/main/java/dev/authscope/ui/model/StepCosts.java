package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.flow.Timeline;

/**
 * What each step of a run cost up to one moment, and what its servers held after it.
 *
 * @param before what was held before the first step
 * @param steps those that have begun, in their order
 */
public record StepCosts(Holdings before, List<Cost> steps) {

    public StepCosts {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param held at its end
     */
    public record Cost(String step, Meters meters, Holdings held) {}

    /** Counts a timeline up to a position. */
    public static StepCosts of(Timeline timeline, int to) {
        List<Timeline.Step> begun = timeline.steps().stream().filter(step -> step.from() < to).toList();
        List<Integer> positions = new ArrayList<>();
        positions.add(begun.isEmpty() ? to : begun.getFirst().from());
        begun.forEach(step -> positions.add(Math.min(step.to(), to)));
        List<Holdings> held = Holdings.at(timeline, positions);
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            costs.add(new Cost(begun.get(i).id(), Meters.of(timeline, begun.get(i).from(), positions.get(i + 1)),
                    held.get(i + 1)));
        }
        return new StepCosts(held.getFirst(), costs);
    }

    /** What is held at the moment. */
    public Holdings held() {
        return steps.isEmpty() ? before : steps.getLast().held();
    }

    /** What the steps added to what was held before them. */
    public Holdings added() {
        return held().since(before);
    }
}
