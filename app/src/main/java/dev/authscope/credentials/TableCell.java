package dev.authscope.credentials;

import java.util.List;
import java.util.Map;

/**
 * A cell: what was found, and the run in which it was found.
 *
 * @param scenario id of the scenario; empty when no run tries this
 * @param switches values that differ from the scenario's defaults
 * @param step id of the step at whose end it was looked at
 * @param finding key of the sentence in the texts of this table, such as {@code end.session}
 * @param arguments the figures of that sentence, as text: numbers, durations such as {@code PT15M}, names of places
 */
public record TableCell(Aspect aspect, Credential credential, String scenario, Map<String, String> switches,
        String step, String finding, List<String> arguments) {

    public TableCell {
        switches = Map.copyOf(switches);
        arguments = List.copyOf(arguments);
    }

    /** Whether there is a run to open. */
    public boolean tried() {
        return !scenario.isEmpty();
    }
}
