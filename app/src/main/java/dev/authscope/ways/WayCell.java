package dev.authscope.ways;

import java.util.List;
import java.util.Map;

/**
 * A cell: what was found, and the run in which it was found.
 *
 * @param scenario id of the scenario
 * @param switches values that differ from the scenario's defaults
 * @param step id of the step at whose end it was looked at
 * @param finding key of the sentence in the texts of this table, such as {@code login.stays}
 * @param arguments the figures of that sentence, as text
 */
public record WayCell(Question question, Way way, String scenario, Map<String, String> switches, String step,
        String finding, List<String> arguments) {

    public WayCell {
        switches = Map.copyOf(switches);
        arguments = List.copyOf(arguments);
    }
}
