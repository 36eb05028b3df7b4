package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import dev.authscope.export.ExportedRun;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/**
 * A run that can stand beside the one in front in an export.
 *
 * @param open whether it is open in the window; else it is carried out anew, as far as the one in front
 * @param differing the value of each switch in which it differs from the one in front
 * @param run brings it. Blocks; not for the JavaFX thread
 */
public record SecondRun(boolean open, Map<String, String> differing, Supplier<ExportedRun> run) {

    /** All there are: the other open runs that have begun, then those with one switch changed. */
    static List<SecondRun> all(RunSource source, RunState state, ExportedRun front, int part, List<RunTab> tabs) {
        Scenario scenario = state.scenario();
        List<SecondRun> all = new ArrayList<>();
        // A run that goes on would answer an open question.
        if (scenario == null || state.covered() || state.performed() == 0) {
            return all;
        }
        for (RunTab tab : tabs) {
            RunTab.Waiting waiting = tab.waiting();
            if (waiting != null && waiting.run().performed() > 0) {
                all.add(new SecondRun(true, differing(scenario, state.switches(), tab.switches()),
                        waiting.run()::exported));
            }
        }
        for (Scenario.Switch offered : scenario.switches()) {
            String now = state.switches().getOrDefault(offered.id(), offered.byDefault());
            for (String value : offered.values()) {
                if (!value.equals(now)) {
                    Map<String, String> switches = new HashMap<>(state.switches());
                    switches.put(offered.id(), value);
                    RunChoice choice = new RunChoice(scenario.changed(switches), front.seed(), state.coreOnly(), part);
                    all.add(new SecondRun(false, Map.of(offered.id(), value),
                            () -> carriedOut(source, scenario, choice, front)));
                }
            }
        }
        return all;
    }

    private static Map<String, String> differing(Scenario scenario, Map<String, String> front,
            Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>();
        scenario.switches().forEach(offered -> {
            String value = other.getOrDefault(offered.id(), offered.byDefault());
            if (!value.equals(front.getOrDefault(offered.id(), offered.byDefault()))) {
                differing.put(offered.id(), value);
            }
        });
        return differing;
    }

    private static ExportedRun carriedOut(RunSource source, Scenario scenario, RunChoice choice, ExportedRun front) {
        String last = front.reports().getLast().step().id();
        try (RunningScenario run = source.open(scenario, choice)) {
            boolean goesOn = true;
            while (goesOn && run.performed() < run.steps().size()) {
                goesOn = !Objects.equals(run.next().step().id(), last);
            }
            return run.exported();
        }
    }
}
