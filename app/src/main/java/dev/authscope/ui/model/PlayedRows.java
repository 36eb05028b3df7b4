package dev.authscope.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;

/** The runs that a scenario plays together, each press in one after the other: whose turn it is. */
final class PlayedRows {

    private final Set<String> closed = new HashSet<>();

    /**
     * A run whose turn it is.
     *
     * @param tab where it is open; null when it has not been opened yet
     */
    record Turn(Map<String, String> switches, @Nullable RunTab tab) {}

    /** Forgets which runs were closed. */
    void begin() {
        closed.clear();
    }

    /** A run was closed; it does not come back by itself. */
    void closed(Scenario scenario, RunTab tab) {
        rows(scenario).flatMap(rows -> value(scenario, rows, tab.switches())).ifPresent(closed::add);
    }

    /** The value by which a tab is one of the rows; empty when it is none. */
    static Optional<String> row(Scenario scenario, RunTab tab) {
        return rows(scenario).flatMap(rows -> value(scenario, rows, tab.switches()));
    }

    /** The first run that has not come as far as the others; empty when all have, or the run in front is none of them. */
    Optional<Turn> behind(RunState front, int part, List<RunTab> tabs) {
        Scenario scenario = front.scenario();
        if (scenario == null || !together(scenario, front, part)) {
            return Optional.empty();
        }
        int furthest = tabs.stream()
                .filter(tab -> row(scenario, tab).isPresent())
                .mapToInt(tab -> performed(tab, front))
                .max()
                .orElse(0);
        return turns(scenario, tabs).filter(turn -> performed(turn.tab(), front) < furthest).findFirst();
    }

    /** The first of the runs; empty when the run in front is none of them. */
    Optional<Turn> first(RunState front, int part, List<RunTab> tabs) {
        Scenario scenario = front.scenario();
        return scenario == null || !together(scenario, front, part)
                ? Optional.empty()
                : turns(scenario, tabs).findFirst();
    }

    private Stream<Turn> turns(Scenario scenario, List<RunTab> tabs) {
        return rows(scenario).stream()
                .flatMap(rows -> rows.values()
                        .stream()
                        .filter(value -> !closed.contains(value))
                        .map(value -> new Turn(scenario.changed(Map.of(rows.switchId(), value)),
                                tabs.stream()
                                        .filter(tab -> row(scenario, tab).filter(value::equals).isPresent())
                                        .findFirst()
                                        .orElse(null))));
    }

    private static int performed(@Nullable RunTab tab, RunState front) {
        if (tab == null) {
            return 0;
        }
        RunTab.Waiting waiting = tab.waiting();
        return waiting == null ? front.performed() : waiting.state().performed();
    }

    private static boolean together(Scenario scenario, RunState front, int part) {
        return part == 0 && front.coreOnly()
                && rows(scenario).flatMap(rows -> value(scenario, rows, front.switches())).isPresent();
    }

    private static Optional<Supplement.Rows> rows(Scenario scenario) {
        return Optional.ofNullable(scenario.supplement().rows());
    }

    private static Optional<String> value(Scenario scenario, Supplement.Rows rows, Map<String, String> switches) {
        Map<String, String> changed = scenario.changed(switches);
        String value = switches.getOrDefault(rows.switchId(), rows.values().getFirst());
        changed.remove(rows.switchId());
        return changed.isEmpty() && rows.values().contains(value) ? Optional.of(value) : Optional.empty();
    }
}
