package dev.authscope.compare;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.World;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;

/**
 * A step as one run carried it out.
 *
 * @param end the World at its end
 * @param storeOperations look-ups and changes of tables by its requests
 * @param octets of its messages in both directions
 */
public record ComparedStep(Scenario.Step step, StepReport report, World end, List<Fact> facts, StepOutcome outcome,
        int storeOperations, long octets) {

    public ComparedStep {
        facts = List.copyOf(facts);
    }

    /** One sentence when the step could not be carried out; null when it could. */
    public @Nullable String problem() {
        return report.problem();
    }
}
