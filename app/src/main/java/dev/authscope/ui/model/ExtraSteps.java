package dev.authscope.ui.model;

import java.util.List;
import java.util.Optional;

import dev.authscope.scenario.Scenario;

/** The steps that a scenario offers after its conclusion. */
public final class ExtraSteps {

    private ExtraSteps() {}

    /** All extra steps that exist with the values of the switches, in their order. */
    public static List<Scenario.Step> of(RunState state) {
        return existing(state).stream().filter(step -> step.path() == Scenario.Path.EXTRA).toList();
    }

    /** All steps of the full run that exist with the values of the switches, in their order. */
    public static List<Scenario.Step> existing(RunState state) {
        Scenario scenario = state.scenario();
        return scenario == null
                ? List.of()
                : scenario.steps()
                        .stream()
                        .filter(step -> step.when()
                                .entrySet()
                                .stream()
                                .allMatch(entry -> entry.getValue().equals(state.switches().get(entry.getKey()))))
                        .toList();
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
                .filter(step -> step.path() == Scenario.Path.EXTRA)
                .findFirst()
                .or(() -> of(state).stream().findFirst());
    }
}
