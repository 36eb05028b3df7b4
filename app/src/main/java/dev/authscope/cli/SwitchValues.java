package dev.authscope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.scenario.Scenario;

/** Reads {@code --set NAME=VALUE} options. */
final class SwitchValues {

    private SwitchValues() {}

    /**
     * Names and values as written.
     *
     * @throws CommandFailure when one has no equals sign or a name comes twice
     */
    static Map<String, String> pairs(List<String> written) {
        return pairs(written, "--set");
    }

    private static Map<String, String> pairs(List<String> written, String option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : written) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw CommandFailure
                        .wrongUse("'" + option + " " + pair + "' has no value; write " + option + " NAME=VALUE.", null);
            }
            String name = pair.substring(0, equals);
            if (pairs.putIfAbsent(name, pair.substring(equals + 1)) != null) {
                throw CommandFailure.wrongUse("'" + option + " " + name + "' is given twice; give it once.", null);
            }
        }
        return pairs;
    }

    /**
     * The same, where each one must be a switch of a scenario.
     *
     * @throws CommandFailure when one is not, or cannot have the value
     */
    static Map<String, String> of(Scenario scenario, List<String> written) {
        return of(scenario, written, "--set");
    }

    /** The same, where the option has another name. */
    static Map<String, String> of(Scenario scenario, List<String> written, String option) {
        Map<String, String> pairs = pairs(written, option);
        pairs.forEach((id, value) -> {
            Optional<Scenario.Switch> offered = scenario.switches()
                    .stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst();
            if (offered.isEmpty()) {
                List<String> ids = scenario.switches().stream().map(Scenario.Switch::id).toList();
                throw CommandFailure.wrongUse("The scenario " + scenario.id() + " has no switch '" + id + "'; it has "
                        + (ids.isEmpty() ? "none" : String.join(", ", ids)) + ".", null);
            }
            if (!offered.get().values().contains(value)) {
                throw CommandFailure.wrongUse("The switch '" + id + "' cannot be '" + value + "'; it can be "
                        + String.join(", ", offered.get().values()) + ".", null);
            }
        });
        return pairs;
    }
}
