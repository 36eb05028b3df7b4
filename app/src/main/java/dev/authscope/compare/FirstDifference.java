package dev.authscope.compare;

import java.util.List;
import java.util.Optional;

import dev.authscope.flow.Timeline;

/** Where two runs of one scenario begin to differ, when their timelines are all there is of them. */
public final class FirstDifference {

    private FirstDifference() {}

    /**
     * The id of the first step whose messages, checks or state differ, or that only one of the two has before its end; empty
     * when there is none. Steps after the end of the shorter run are no difference: it may not have come that far.
     */
    public static Optional<String> of(Timeline a, Timeline b) {
        List<Timeline.Step> inA = a.steps();
        List<Timeline.Step> inB = b.steps();
        for (int i = 0; i < Math.min(inA.size(), inB.size()); i++) {
            Timeline.Step one = inA.get(i);
            Timeline.Step other = inB.get(i);
            if (!one.id().equals(other.id())) {
                return Optional.of(has(inB, one.id()) ? other.id() : one.id());
            }
            if (!StepFacts.of(a.events(one.from(), one.to()))
                    .equals(StepFacts.of(b.events(other.from(), other.to())))) {
                return Optional.of(one.id());
            }
        }
        return Optional.empty();
    }

    private static boolean has(List<Timeline.Step> steps, String id) {
        return steps.stream().anyMatch(step -> step.id().equals(id));
    }
}
