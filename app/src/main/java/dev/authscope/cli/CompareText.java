package dev.authscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.authscope.compare.ComparedRun;
import dev.authscope.compare.ComparedStep;
import dev.authscope.compare.Comparison;
import dev.authscope.compare.Difference;
import dev.authscope.compare.Fact;
import dev.authscope.compare.StepOutcome;
import dev.authscope.compare.StepPair;
import dev.authscope.compare.Verdict;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** Prints a comparison for reading on a terminal: the table of verdicts, the common beginning and where the runs part. */
final class CompareText {

    private static final int MOST_DIFFERENCES = 8;

    private final PrintWriter out;
    private final Texts texts;

    CompareText(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void print(Comparison comparison, Map<String, String> a, Map<String, String> b) {
        out.println(comparison.a().scenario().title().in(texts.language()));
        out.println("A  " + switches(comparison.a(), a, b));
        out.println("B  " + switches(comparison.b(), b, a));
        out.println();
        Optional<StepPair> first = comparison.firstDifference();
        if (first.isEmpty()) {
            out.println(texts.get("same"));
            return;
        }
        beginning(comparison.commonBeginning());
        difference(first.get());
        comparison.firstOutcome().ifPresent(pair -> out.println(texts.get("outcome", pair.id())));
        out.println();
        out.println(texts.get("inTheseRuns"));
        comparison.verdicts().forEach(this::verdict);
    }

    /** The switches that this run or the other one was given, as they are in this one. */
    private static String switches(ComparedRun run, Map<String, String> given, Map<String, String> other) {
        return run.switches()
                .entrySet()
                .stream()
                .filter(entry -> given.containsKey(entry.getKey()) || other.containsKey(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("  "));
    }

    private void beginning(List<StepPair> same) {
        if (!same.isEmpty()) {
            long messages = same.stream().mapToLong(pair -> 2L * pair.either().outcome().statuses().size()).sum();
            String steps = same.size() == 1
                    ? same.getFirst().id()
                    : same.getFirst().id() + "–" + same.getLast().id();
            out.println(texts.get("beginning", steps, messages));
        }
    }

    private void difference(StepPair pair) {
        Localized label = pair.either().step().label();
        out.println(
                texts.get("difference", pair.id(), label == null ? "" : label.in(texts.language())).stripTrailing());
        pair.differences().stream().limit(MOST_DIFFERENCES).forEach(this::difference);
        if (pair.differences().size() > MOST_DIFFERENCES) {
            out.println("  " + texts.get("more", pair.differences().size() - MOST_DIFFERENCES));
        }
    }

    private void difference(Difference difference) {
        out.println("  " + texts.get("kind." + difference.kind().name().toLowerCase(Locale.ROOT)) + "  "
                + difference.where() + "  " + difference.what());
        if (difference.kind() != Fact.Kind.MESSAGE) {
            out.println("    A  " + shown(difference.a()));
            out.println("    B  " + shown(difference.b()));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? "–" : Paragraph.shortened(value, RunText.COLUMNS - 8);
    }

    private void verdict(Verdict verdict) {
        switch (verdict) {
            case Verdict.Step step -> {
                StepPair pair = step.pair();
                Localized label = pair.either().step().label();
                row(texts.get("step", pair.either().step().actor(),
                        label == null ? "" : label.in(texts.language()), pair.id()), outcome(pair.a()),
                        outcome(pair.b()));
            }
            case Verdict.Afterwards afterwards -> row(texts.get("afterwards", afterwards.actor()),
                    texts.get(afterwards.loginInA() ? "mustLogIn" : "staysIn"),
                    texts.get(afterwards.loginInB() ? "mustLogIn" : "staysIn"));
            case Verdict.Total total -> row(texts.get(total.what()), String.valueOf(total.a()),
                    String.valueOf(total.b()));
        }
    }

    private void row(String what, String a, String b) {
        out.println("  " + what);
        out.println("    A  " + a);
        out.println("    B  " + b);
    }

    private String outcome(@Nullable ComparedStep step) {
        if (step == null) {
            return texts.get("noStep");
        }
        if (step.outcome().statuses().isEmpty()) {
            return texts.get("noMessage");
        }
        StepOutcome outcome = step.outcome();
        if (outcome.status() == 0) {
            return texts.get("noAnswer");
        }
        return outcome.decided().isEmpty()
                ? texts.get("accepted", outcome.status())
                : texts.get("refused", outcome.status(), outcome.decided(), outcome.rule());
    }
}
