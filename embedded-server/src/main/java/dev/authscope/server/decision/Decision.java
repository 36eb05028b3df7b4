package dev.authscope.server.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
        return make(rules, attempt, settings, check -> {});
    }

    /**
     * Applies rules in their order.
     *
     * @param told hears of each check as soon as it is made
     */
    public static <C> Decision make(List<? extends CheckRule<? super C>> rules, C attempt, LabSettings settings,
            Consumer<Check> told) {
        List<Check> checks = new ArrayList<>(rules.size());
        boolean open = true;
        for (CheckRule<? super C> rule : rules) {
            Check check = check(rule, attempt, settings, open);
            open = open && check.outcome() != Outcome.FAILED;
            checks.add(check);
            told.accept(check);
        }
        return new Decision(checks);
    }

    /**
     * Tells of rules that an earlier decision kept from being applied at all.
     *
     * @param told hears of each of them as not reached, or as switched off
     */
    public static void notReached(List<? extends CheckRule<?>> rules, LabSettings settings, Consumer<Check> told) {
        for (CheckRule<?> rule : rules) {
            told.accept(new Check(rule.id(), rule.rule(),
                    rule.switchedOn(settings) ? Outcome.NOT_REACHED : Outcome.SKIPPED, Map.of()));
        }
    }

    private static <C> Check check(CheckRule<? super C> rule, C attempt, LabSettings settings, boolean open) {
        if (!rule.switchedOn(settings)) {
            return new Check(rule.id(), rule.rule(), Outcome.SKIPPED, Map.of());
        }
        if (!open) {
            return new Check(rule.id(), rule.rule(), Outcome.NOT_REACHED, Map.of());
        }
        long began = System.nanoTime();
        Verdict verdict = rule.examine(attempt);
        long nanos = System.nanoTime() - began;
        return new Check(rule.id(), rule.rule(), verdict.passed() ? Outcome.PASSED : Outcome.FAILED,
                verdict.evidence(), nanos);
    }

    /** Whether no check failed. */
    public boolean granted() {
        return failed().isEmpty();
    }

    /** Whether a check with this id failed. */
    public boolean failedAt(String id) {
        return failed().filter(check -> check.id().equals(id)).isPresent();
    }

    /** The check that decided against the request; empty when none failed. */
    public Optional<Check> failed() {
        return checks.stream().filter(check -> check.outcome() == Outcome.FAILED).findFirst();
    }
}
