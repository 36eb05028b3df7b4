package dev.authscope.scenario;

import java.util.List;
import java.util.Map;

import dev.authscope.flow.World;

/** Holds a World against what a step expects. */
final class Expectations {

    private Expectations() {}

    /** Which expectations apply: those of the variant that fits best, else the step's own. */
    static List<StepReport.Held> check(Scenario.Step step, Map<String, String> switches, World world) {
        return List.of();
    }
}
