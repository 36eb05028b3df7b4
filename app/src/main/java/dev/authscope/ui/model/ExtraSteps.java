package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.authscope.scenario.ByHand;
import dev.authscope.scenario.Scenario;

/** The steps that a scenario offers after its conclusion. */
public final class ExtraSteps {

    private ExtraSteps() {}

    /** All extra steps that exist with the values of the switches, in their order. */
    public static List<Scenario.Step> of(RunState state) {
        return existing(state).stream()
                .filter(step -> step.path() == Scenario.Path.EXTRA && !ByHand.is(step.id()))
                .toList();
    }

    /** All steps of the full run that exist with the values of the switches, in their order. */
    public static List<Scenario.Step> existing(RunState state) {
        Scenario scenario = state.scenario();
        if (scenario == null) {
            return List.of();
        }
        List<Scenario.Step> existing = new ArrayList<>(scenario.steps()
                .stream()
                .filter(step -> step.when()
                        .entrySet()
                        .stream()
                        .allMatch(entry -> entry.getValue().equals(state.switches().get(entry.getKey()))))
                .toList());
        // What was done by hand stands after the step that it was done after.
        int after = 0;
        for (Scenario.Step step : state.steps()) {
            int known = indexOf(existing, step.id());
            if (known < 0 && ByHand.is(step.id())) {
                existing.add(after, step);
                after++;
            } else if (known >= 0) {
                after = known + 1;
            }
        }
        return existing;
    }

    private static int indexOf(List<Scenario.Step> steps, String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The first extra step after the last core step, else the first one; empty in a full run or when there is none. */
    static Optional<Scenario.Step> next(RunState state) {
        if (!state.coreOnly()) {
            return Optional.empty();
        }
        List<Scenario.Step> existing = existing(state);
        int lastCore = 0;
        for (int i = 0; i < existing.size(); i++) {
            if (existing.get(i).path() == Scenario.Path.CORE) {
                lastCore = i;
            }
        }
        return existing.stream()
                .skip(lastCore)
                .filter(step -> step.path() == Scenario.Path.EXTRA && !ByHand.is(step.id()))
                .findFirst()
                .or(() -> of(state).stream().findFirst());
    }
}
