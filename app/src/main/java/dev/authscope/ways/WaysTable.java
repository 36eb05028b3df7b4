package dev.authscope.ways;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.authscope.flow.History;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;

/**
 * Measures the table: carries each of its runs out once in a fresh lab and asks the steps for their cells. The cells are
 * declared in one list.
 */
public final class WaysTable {

    private static final String MISMATCH = "session-mismatch";
    private static final String STICKY = "sticky-session";
    private static final String COPIES = "session-replication";
    private static final String STORE = "external-session-store";
    private static final String TOKENS = "jwt-many-servers";
    private static final String RESTART = "server-restart";

    private static final List<Source> SOURCES = List.of(
            new Source(Question.MISMATCH, Way.MEMORY, MISMATCH, Map.of(), "4", WayStep::mismatch),
            new Source(Question.MISMATCH, Way.STICKY, STICKY, Map.of(), "3", WayStep::mismatch),
            new Source(Question.MISMATCH, Way.COPIES, COPIES, Map.of(), "4", WayStep::mismatch),
            new Source(Question.MISMATCH, Way.STORE, STORE, Map.of(), "3", WayStep::mismatch),
            new Source(Question.MISMATCH, Way.TOKEN, TOKENS, Map.of(), "2", WayStep::mismatch),
            new Source(Question.NODE_DEATH, Way.MEMORY, RESTART, Map.of("stop", "crash"), "3", WayStep::login),
            new Source(Question.NODE_DEATH, Way.STICKY, STICKY, Map.of(), "7", WayStep::login),
            new Source(Question.NODE_DEATH, Way.COPIES, COPIES, Map.of(), "6", WayStep::login),
            new Source(Question.NODE_DEATH, Way.STORE, STORE, Map.of(), "4", WayStep::login),
            new Source(Question.NODE_DEATH, Way.TOKEN, TOKENS, Map.of(), "3", WayStep::login),
            new Source(Question.RESTART, Way.MEMORY, RESTART, Map.of(), "3", WayStep::login),
            new Source(Question.RESTART, Way.STICKY, STICKY, Map.of(), "9", step -> step.rowsOf("node-1")),
            new Source(Question.RESTART, Way.COPIES, COPIES, Map.of(), "9", WayStep::takenOver),
            new Source(Question.RESTART, Way.STORE, STORE, Map.of(), "5", WayStep::login),
            new Source(Question.RESTART, Way.TOKEN, RESTART, Map.of("carrier", "jwt"), "3", WayStep::login),
            new Source(Question.STORE_DEATH, Way.MEMORY, MISMATCH, Map.of(), "3", WayStep::needsStore),
            new Source(Question.STORE_DEATH, Way.STICKY, STICKY, Map.of(), "3", WayStep::needsStore),
            new Source(Question.STORE_DEATH, Way.COPIES, COPIES, Map.of(), "4", WayStep::needsStore),
            new Source(Question.STORE_DEATH, Way.STORE, STORE, Map.of(), "7", WayStep::login),
            new Source(Question.STORE_DEATH, Way.TOKEN, TOKENS, Map.of(), "2", WayStep::needsStore),
            new Source(Question.OCTETS, Way.MEMORY, MISMATCH, Map.of(), "3", step -> step.octets("Cookie")),
            new Source(Question.OCTETS, Way.STICKY, STICKY, Map.of(), "3", step -> step.octets("Cookie")),
            new Source(Question.OCTETS, Way.COPIES, COPIES, Map.of(), "4", step -> step.octets("Cookie")),
            new Source(Question.OCTETS, Way.STORE, STORE, Map.of(), "3", step -> step.octets("Cookie")),
            new Source(Question.OCTETS, Way.TOKEN, TOKENS, Map.of(), "2", step -> step.octets("Authorization")),
            new Source(Question.LOOKUPS, Way.MEMORY, MISMATCH, Map.of(), "3", WayStep::lookUps),
            new Source(Question.LOOKUPS, Way.STICKY, STICKY, Map.of(), "3", WayStep::lookUps),
            new Source(Question.LOOKUPS, Way.COPIES, COPIES, Map.of(), "4", WayStep::lookUps),
            new Source(Question.LOOKUPS, Way.STORE, STORE, Map.of(), "3", WayStep::lookUps),
            new Source(Question.LOOKUPS, Way.TOKEN, TOKENS, Map.of(), "2", WayStep::lookUps),
            new Source(Question.MESSAGES, Way.MEMORY, MISMATCH, Map.of(), "5", WayStep::messages),
            new Source(Question.MESSAGES, Way.STICKY, STICKY, Map.of(), "9", WayStep::messages),
            new Source(Question.MESSAGES, Way.COPIES, COPIES, Map.of(), "3", WayStep::messages),
            new Source(Question.MESSAGES, Way.STORE, STORE, Map.of(), "1", WayStep::messages),
            new Source(Question.MESSAGES, Way.TOKEN, TOKENS, Map.of(), "1", WayStep::messages));

    private final Function<String, Scenario> scenarios;
    private final long seed;

    /** Where a cell comes from. */
    private record Source(Question question, Way way, String scenario, Map<String, String> switches, String step,
            Function<WayStep, WayStep.Found> found) {}

    /** A run that some cells come from. */
    private record Wanted(String scenario, Map<String, String> switches) {}

    /** @param scenarios reads a scenario by its id */
    public WaysTable(Function<String, Scenario> scenarios, long seed) {
        this.scenarios = scenarios;
        this.seed = seed;
    }

    /** How many runs the table takes. */
    public static int runs() {
        return wanted().size();
    }

    private static Map<Wanted, List<Source>> wanted() {
        Map<Wanted, List<Source>> wanted = new LinkedHashMap<>();
        for (Source source : SOURCES) {
            wanted.computeIfAbsent(new Wanted(source.scenario(), source.switches()), key -> new ArrayList<>())
                    .add(source);
        }
        return wanted;
    }

    /**
     * Carries out one of the runs and measures its cells. Blocks.
     *
     * @param number from 0
     * @throws dev.authscope.lab.LabException when the run cannot be carried out; the message is one sentence for the user
     */
    public List<WayCell> measure(int number) {
        Map.Entry<Wanted, List<Source>> entry = List.copyOf(wanted().entrySet()).get(number);
        Wanted wanted = entry.getKey();
        List<WayCell> cells = new ArrayList<>();
        List<String> open = new ArrayList<>(entry.getValue().stream().map(Source::step).distinct().toList());
        History history = new History();
        RunChoice choice = new RunChoice(wanted.switches(), seed, false);
        try (ScenarioRun run = ScenarioRun.open(scenarios.apply(wanted.scenario()), choice)) {
            while (!open.isEmpty()) {
                StepReport report = run.next();
                history.follow(run.timeline());
                if (open.remove(report.step().id())) {
                    WayStep step = new WayStep(history.at(report.to()),
                            run.timeline().events().subList(report.from(), report.to()));
                    entry.getValue()
                            .stream()
                            .filter(source -> source.step().equals(report.step().id()))
                            .forEach(source -> cells.add(cell(source, source.found().apply(step))));
                }
            }
        }
        return cells;
    }

    /** Carries out all runs and measures all cells, row by row. Blocks. */
    public List<WayCell> measure() {
        List<WayCell> cells = new ArrayList<>();
        for (int i = 0; i < runs(); i++) {
            cells.addAll(measure(i));
        }
        cells.sort(Comparator.comparing(WayCell::question).thenComparing(WayCell::way));
        return cells;
    }

    private static WayCell cell(Source source, WayStep.Found found) {
        return new WayCell(source.question(), source.way(), source.scenario(), source.switches(), source.step(),
                found.key(), found.arguments());
    }
}
