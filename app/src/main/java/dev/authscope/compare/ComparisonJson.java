package dev.authscope.compare;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.json.ExchangeJson;
import dev.authscope.texts.Localized;

/** The form of a comparison, which {@code compare --json} prints. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /**
     * A comparison as a tree. Steps are in the scenario's order; {@code firstDifference} and {@code firstOutcome} are step
     * ids, null when there is none.
     */
    public static Map<String, Object> of(Comparison comparison, long seed) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("scenario", comparison.a().scenario().id());
        tree.put("seed", seed);
        tree.put("a", Map.of("switches", comparison.a().switches()));
        tree.put("b", Map.of("switches", comparison.b().switches()));
        tree.put("firstDifference", comparison.firstDifference().map(StepPair::id).orElse(null));
        tree.put("firstOutcome", comparison.firstOutcome().map(StepPair::id).orElse(null));
        tree.put("verdicts", comparison.verdicts().stream().map(ComparisonJson::verdict).toList());
        tree.put("steps", comparison.pairs().stream().map(ComparisonJson::pair).toList());
        return ExchangeJson.asTree(tree);
    }

    private static Map<String, Object> pair(StepPair pair) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", pair.id());
        tree.put("same", pair.same());
        tree.put("a", step(pair.a()));
        tree.put("b", step(pair.b()));
        tree.put("differences", pair.differences().stream().map(ComparisonJson::difference).toList());
        return ExchangeJson.asTree(tree);
    }

    private static @Nullable Map<String, Object> step(@Nullable ComparedStep step) {
        if (step == null) {
            return null;
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("actor", step.step().actor());
        tree.put("at", step.end().now().toString());
        tree.put("outcome", outcome(step));
        tree.put("storeOps", step.storeOperations());
        tree.put("bytes", step.octets());
        if (step.problem() != null) {
            tree.put("problem", step.problem());
        }
        return ExchangeJson.asTree(tree);
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
        tree.put("where", difference.where());
        tree.put("what", difference.what());
        tree.put("a", difference.a());
        tree.put("b", difference.b());
        return ExchangeJson.asTree(tree);
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        switch (verdict) {
            case Verdict.Step step -> {
                StepPair pair = step.pair();
                Localized label = pair.either().step().label();
                tree.put("kind", "step");
                tree.put("step", pair.id());
                tree.put("actor", pair.either().step().actor());
                tree.put("label", label == null ? null : label(label));
                tree.put("a", outcome(pair.a()));
                tree.put("b", outcome(pair.b()));
            }
            case Verdict.Afterwards afterwards -> {
                tree.put("kind", "afterwards");
                tree.put("actor", afterwards.actor());
                tree.put("a", afterwards.loginInA() ? "login" : "in");
                tree.put("b", afterwards.loginInB() ? "login" : "in");
            }
            case Verdict.Total total -> {
                tree.put("kind", total.what());
                tree.put("a", total.a());
                tree.put("b", total.b());
            }
        }
        return ExchangeJson.asTree(tree);
    }

    private static Map<String, Object> label(Localized label) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("en", label.en());
        tree.put("ko", label.ko());
        return tree;
    }

    /** How a step came out; null where the run has no such step. */
    private static @Nullable Map<String, Object> outcome(@Nullable ComparedStep step) {
        if (step == null) {
            return null;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("statuses", step.outcome().statuses());
        tree.put("decided", step.outcome().decided());
        tree.put("rule", step.outcome().rule());
        return tree;
    }
}
