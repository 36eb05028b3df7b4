package dev.authscope.scenario.file;

import java.util.List;

import dev.authscope.scenario.Scenario;

/** What came of reading a scenario file. */
public sealed interface ScenarioReading {

    /** The file says a scenario. */
    record Valid(Scenario scenario) implements ScenarioReading {}

    /**
     * The file has mistakes.
     *
     * @param problems at least one, in the order of their lines; a file full of mistakes has only its first ones here
     */
    record Invalid(List<Problem> problems) implements ScenarioReading {}
}
