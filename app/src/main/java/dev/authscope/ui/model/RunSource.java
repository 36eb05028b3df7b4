package dev.authscope.ui.model;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/** Where runs come from. */
@FunctionalInterface
public interface RunSource {

    /**
     * Starts a run in a fresh lab. Blocks; never called on the JavaFX thread.
     *
     * @throws RuntimeException when the lab cannot start; the message is one sentence for the user
     */
    RunningScenario open(Scenario scenario, RunChoice choice);
}
