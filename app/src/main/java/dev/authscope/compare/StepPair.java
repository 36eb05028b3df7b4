package dev.authscope.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A step in both runs.
 *
 * @param a as the first run carried it out; null when it has no such step
 * @param b as the second run carried it out; null when it has no such step
 * @param differences empty when nothing differs
 */
public record StepPair(String id, @Nullable ComparedStep a, @Nullable ComparedStep b, List<Difference> differences) {

    public StepPair {
        differences = List.copyOf(differences);
    }

    static StepPair of(String id, @Nullable ComparedStep a, @Nullable ComparedStep b) {
        return new StepPair(id, a, b,
                differences(a == null ? List.of() : a.facts(), b == null ? List.of() : b.facts()));
    }

    /** Whether message, checks and state are the same in both. */
    public boolean same() {
        return differences.isEmpty() && a != null && b != null;
    }

    /** Whether both came out the same, by status and deciding check. */
    public boolean sameOutcome() {
        return a != null && b != null && a.outcome().equals(b.outcome());
    }

    /** The step of whichever run has it, the first one before the second. */
    public ComparedStep either() {
        ComparedStep step = a != null ? a : b;
        if (step == null) {
            throw new IllegalStateException("a pair has at least one step");
        }
        return step;
    }

    private static List<Difference> differences(List<Fact> a, List<Fact> b) {
        Map<Fact, Fact> inB = byThing(b);
        List<Difference> differences = new ArrayList<>();
        for (Fact fact : a) {
            Fact other = inB.remove(fact.thing());
            if (other == null || !other.value().equals(fact.value())) {
                differences.add(new Difference(fact.kind(), fact.where(), fact.what(), fact.value(),
                        other == null ? null : other.value()));
            }
        }
        inB.values()
                .forEach(fact -> differences
                        .add(new Difference(fact.kind(), fact.where(), fact.what(), null, fact.value())));
        return differences;
    }

    private static Map<Fact, Fact> byThing(List<Fact> facts) {
        Map<Fact, Fact> byThing = new LinkedHashMap<>();
        facts.forEach(fact -> byThing.put(fact.thing(), fact));
        return byThing;
    }
}
