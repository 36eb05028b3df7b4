package dev.authscope.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.authscope.lab.LabException;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/**
 * Two runs of one scenario, step beside step. Everything in it is about these two runs and says nothing beyond them.
 *
 * @param pairs every step of either run, in the scenario's order
 */
public record Comparison(ComparedRun a, ComparedRun b, List<StepPair> pairs) {

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /**
     * Carries out both runs at once, each in a lab of its own, and compares them. Blocks.
     *
     * @throws LabException when a switch is not one of the scenario's, or a lab cannot start
     */
    public static Comparison perform(Scenario scenario, RunChoice a, RunChoice b) {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<ComparedRun> first = CompletableFuture
                    .supplyAsync(() -> ComparedRun.perform(scenario, a), workers);
            CompletableFuture<ComparedRun> second = CompletableFuture
                    .supplyAsync(() -> ComparedRun.perform(scenario, b), workers);
            return of(first.join(), second.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof LabException problem) {
                throw problem;
            }
            throw e;
        }
    }

    /** Compares two runs that have ended. */
    public static Comparison of(ComparedRun a, ComparedRun b) {
        Set<String> ids = new LinkedHashSet<>();
        a.scenario().steps().forEach(step -> ids.add(step.id()));
        List<StepPair> pairs = new ArrayList<>();
        for (String id : ids) {
            Optional<ComparedStep> inA = find(a, id);
            Optional<ComparedStep> inB = find(b, id);
            if (inA.isPresent() || inB.isPresent()) {
                pairs.add(StepPair.of(id, inA.orElse(null), inB.orElse(null)));
            }
        }
        return new Comparison(a, b, pairs);
    }

    private static Optional<ComparedStep> find(ComparedRun run, String id) {
        return run.steps().stream().filter(step -> step.step().id().equals(id)).findFirst();
    }

    /** The first step whose messages, checks or state differ; empty when the runs are the same. */
    public Optional<StepPair> firstDifference() {
        return pairs.stream().filter(pair -> !pair.same()).findFirst();
    }

    /** The first step that came out differently, by status or deciding check; empty when all came out the same. */
    public Optional<StepPair> firstOutcome() {
        return pairs.stream().filter(pair -> !pair.sameOutcome()).findFirst();
    }

    /** The steps before the first difference. */
    public List<StepPair> commonBeginning() {
        return pairs.stream().takeWhile(StepPair::same).toList();
    }

    /** The steps that came out differently, then totals that differ. */
    public List<Verdict> verdicts() {
        return Verdict.of(this);
    }
}
