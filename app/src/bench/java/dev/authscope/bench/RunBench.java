package dev.authscope.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.authscope.compare.Comparison;
import dev.authscope.flow.FlowEvent;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.file.ScenarioLibrary;

/**
 * How long a whole run of each scenario takes without animation, lab and expectations included, once the program is warm; and
 * a comparison of two runs beside the same two runs one after the other. Rounds go over all scenarios in turn, so that a busy
 * machine hits all of them.
 */
public final class RunBench {

    private static final int WARM = 8;
    private static final int ROUNDS = 15;

    private RunBench() {}

    /** @param arguments ids of the scenarios to run; all of them when there are none */
    public static void main(String[] arguments) {
        List<Scenario> scenarios = scenarios(List.of(arguments));
        double[][] millis = new double[scenarios.size()][ROUNDS];
        double[][] ratio = new double[scenarios.size()][ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < scenarios.size(); i++) {
                Scenario scenario = scenarios.get(i);
                RunChoice other = new RunChoice(otherSwitch(scenario), RunChoice.DEFAULT_SEED, false);
                double one = run(scenario, RunChoice.DEFAULT);
                double two = run(scenario, other);
                long start = System.nanoTime();
                Comparison comparison = Comparison.perform(scenario, RunChoice.DEFAULT, other);
                double compared = since(start);
                if (comparison.pairs().isEmpty()) {
                    throw new IllegalStateException(scenario.id() + " was not carried out");
                }
                if (round >= 0) {
                    millis[i][round] = one;
                    ratio[i][round] = compared / (one + two);
                }
            }
        }
        double[] all = new double[scenarios.size() * ROUNDS];
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            System.out.printf("%s %-22s %s %s run ms ", scenario.number(), scenario.id(),
                    scripted(scenario) ? "scripts" : "       ", middle(millis[i]));
            System.out.printf("comparison / its two runs %s%n", middle(ratio[i]));
            System.arraycopy(ratio[i], 0, all, i * ROUNDS, ROUNDS);
        }
        ReducerBench.print("comparison / its two runs, all", all);
    }

    private static List<Scenario> scenarios(List<String> wanted) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<Scenario> scenarios = new ArrayList<>();
        for (ScenarioLibrary.Entry entry : library.entries()) {
            if (wanted.isEmpty() || wanted.contains(entry.id())) {
                scenarios.add(library.load(entry));
            }
        }
        return scenarios;
    }

    private static Map<String, String> otherSwitch(Scenario scenario) {
        return scenario.switches()
                .stream()
                .findFirst()
                .map(first -> Map.of(first.id(), first.values()
                        .stream()
                        .filter(value -> !value.equals(first.byDefault()))
                        .findFirst()
                        .orElse(first.byDefault())))
                .orElse(Map.of());
    }

    private static double run(Scenario scenario, RunChoice choice) {
        long start = System.nanoTime();
        try (ScenarioRun run = ScenarioRun.open(scenario, choice)) {
            run.steps().forEach(step -> run.next());
        }
        return since(start);
    }

    private static boolean scripted(Scenario scenario) {
        try (ScenarioRun run = ScenarioRun.open(scenario, RunChoice.DEFAULT)) {
            run.steps().forEach(step -> run.next());
            return run.timeline()
                    .events()
                    .stream()
                    .anyMatch(event -> event instanceof FlowEvent.RequestSent sent && sent.url().contains("/collect")
                            || event instanceof FlowEvent.Noted noted && noted.code().startsWith("script"));
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static String middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "median %.2f (%.2f–%.2f)".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
