package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Timeline;

/** Where two runs of one scenario begin to differ, by the octets that really travelled. */
public final class Divergence {

    private Divergence() {}

    /**
     * The id of the first step that both runs have carried out and in which other octets travelled; empty when there is none
     * so far. Both runs have the same seed, so equal actions send equal octets.
     */
    public static Optional<String> firstStep(Timeline before, Timeline now) {
        for (Timeline.Step step : now.steps()) {
            Optional<Timeline.Step> earlier = Track.recorded(before, step.id());
            if (earlier.isPresent() && !octets(before, earlier.get()).equals(octets(now, step))) {
                return Optional.of(step.id());
            }
        }
        return Optional.empty();
    }

    private static List<Octets> octets(Timeline timeline, Timeline.Step step) {
        List<Octets> octets = new ArrayList<>();
        for (FlowEvent event : timeline.events(step.from(), step.to())) {
            switch (event) {
                case FlowEvent.RequestSent sent -> octets.add(sent.octets());
                case FlowEvent.ResponseArrived received -> octets.add(received.octets());
                default -> {
                }
            }
        }
        return octets;
    }
}
