package dev.authscope.scenario;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a step.
 *
 * @param from position on the timeline of its first event
 * @param to position after its last
 * @param problem one sentence when the step could not be carried out; null when it could
 */
public record StepReport(Scenario.Step step, int from, int to, List<Held> expectations, @Nullable String problem) {

    /**
     * An expectation and whether it was met.
     *
     * @param text the expectation in the words of the file
     * @param found what really stood there, as JSON; {@code nothing} when nothing did
     */
    public record Held(String text, boolean met, String found) {}

    /** Whether the step was carried out and all that was expected holds. */
    public boolean ok() {
        return problem == null && expectations.stream().allMatch(Held::met);
    }
}
