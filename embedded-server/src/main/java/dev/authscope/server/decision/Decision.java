package dev.authscope.server.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.settings.LabSettings;

/**
 * The ordered checks behind an answer. Examining stops at the first rule that does not hold; those after it are listed as
 * not reached.
 */
public record Decision(List<Check> checks) {

    public Decision {
        checks = List.copyOf(checks);
    }

    /** Applies rules in their order. */
    public static <C> Decision make(List<? extends CheckRule<? super C>> rules, C attempt, LabSettings settings) {
        List<Check> checks = new ArrayList<>(rules.size());
        boolean open = true;
        for (CheckRule<? super C> rule : rules) {
            if (!rule.switchedOn(settings)) {
                checks.add(new Check(rule.id(), rule.rule(), Outcome.SKIPPED, Map.of()));
            } else if (!open) {
                checks.add(new Check(rule.id(), rule.rule(), Outcome.NOT_REACHED, Map.of()));
            } else {
                Verdict verdict = rule.examine(attempt);
                open = verdict.passed();
                checks.add(
                        new Check(rule.id(), rule.rule(), open ? Outcome.PASSED : Outcome.FAILED, verdict.evidence()));
            }
        }
        return new Decision(checks);
    }

    /** Whether no check failed. */
    public boolean granted() {
        return failed().isEmpty();
    }

    /** The check that decided against the request; empty when none failed. */
    public Optional<Check> failed() {
        return checks.stream().filter(check -> check.outcome() == Outcome.FAILED).findFirst();
    }
}
