package dev.authscope.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.flow.History;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;

/**
 * Measures the table for a scenario that keeps a token in one of several places. Each row is a run of its own in a fresh lab,
 * and a second one in which the shop sends money by GET.
 */
public final class StorageMatrix {

    /** The switch whose values are the rows. */
    public static final String PLACE = "place";

    /** The switch that adds a row: nothing in the browser but a session cookie. */
    public static final String BFF_ROW = "bffRow";

    private static final String BFF = "bff";
    private static final String BY_GET = "transferViaGet";
    private static final String BY_GET_STEP = "5g";

    private final Scenario scenario;
    private final long seed;

    /** @param scenario one that {@link #fits} */
    public StorageMatrix(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
    }

    /** Whether a scenario has places to compare and tries everything that is a column. */
    public static boolean fits(Scenario scenario) {
        List<String> steps = scenario.steps().stream().map(Scenario.Step::id).toList();
        return place(scenario).isPresent()
                && List.of(Column.values()).stream().allMatch(column -> steps.contains(column.step()));
    }

    /** The scenario whose runs are measured. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * The places, in the order of the rows.
     *
     * @param switches values that differ from the scenario's defaults
     */
    public List<String> places(Map<String, String> switches) {
        List<String> places = new ArrayList<>(place(scenario).map(Scenario.Switch::values).orElse(List.of()));
        if (switches.getOrDefault(BFF_ROW, "off").equals("on")) {
            places.add(BFF);
        }
        return places;
    }

    /** The switches that can be set for the whole table: all but the place itself and what the table tries by itself. */
    public List<Scenario.Switch> switches() {
        return scenario.switches()
                .stream()
                .filter(offered -> !offered.id().equals(PLACE) && !offered.id().equals(BY_GET))
                .toList();
    }

    /** Whether a switch stands at its own value in some rows, unless another value is chosen for all. */
    public boolean isOfEachPlace(Scenario.Switch offered) {
        return scenario.switches()
                .stream()
                .filter(one -> one.id().equals(PLACE) || one.id().equals(BFF_ROW))
                .flatMap(one -> one.sets().values().stream())
                .anyMatch(sets -> sets.containsKey(offered.id()));
    }

    /** The run for a place. */
    public RunChoice choice(String place, Map<String, String> switches) {
        Map<String, String> all = new LinkedHashMap<>(switches);
        if (place.equals(BFF)) {
            all.put(BFF_ROW, "on");
        } else {
            all.remove(BFF_ROW);
            all.put(PLACE, place);
        }
        return new RunChoice(all, seed, false);
    }

    /**
     * Carries out the runs for a place. Blocks.
     *
     * @param place one of {@link #places}
     * @param switches values that differ from the scenario's defaults
     * @throws dev.authscope.lab.LabException when a run cannot be carried out; the message is one sentence for the user
     */
    public MatrixRow measure(String place, Map<String, String> switches) {
        RunChoice choice = choice(place, switches);
        Map<String, TriedStep> tried = run(choice, "");
        boolean byGet = byGet(place, switches);
        List<Cell> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            TriedStep step = Optional.ofNullable(tried.get(column.step())).orElse(TriedStep.NOTHING);
            cells.add(switch (column) {
                case READ -> new Cell(column, step.gainedByReading(), false);
                case HOOK -> new Cell(column, step.gainedByOverhearing(), false);
                case RIDE -> new Cell(column, step.transferred("POST"), false);
                case CSRF -> new Cell(column, step.transferred("POST"), byGet);
                case RELOAD, RESTART -> new Cell(column, step.recognized(), false);
                case SIBLING -> new Cell(column, step.tokenSentToSibling(), step.tokenReadableBySibling());
            });
        }
        return new MatrixRow(place, choice, cells);
    }

    private boolean byGet(String place, Map<String, String> switches) {
        if (scenario.switches().stream().noneMatch(offered -> offered.id().equals(BY_GET))) {
            return false;
        }
        Map<String, String> more = new LinkedHashMap<>(switches);
        more.put(BY_GET, "on");
        TriedStep step = run(choice(place, more), BY_GET_STEP).get(BY_GET_STEP);
        return step != null && step.transferred("GET");
    }

    /** @param last id of the last step to carry out; empty for all */
    private Map<String, TriedStep> run(RunChoice choice, String last) {
        Map<String, TriedStep> tried = new LinkedHashMap<>();
        History history = new History();
        try (ScenarioRun run = ScenarioRun.open(scenario, choice)) {
            for (int i = 0; i < run.steps().size() && !tried.containsKey(last); i++) {
                StepReport report = run.next();
                history.follow(run.timeline());
                tried.put(report.step().id(), new TriedStep(history.at(report.to()),
                        run.timeline().events().subList(report.from(), report.to())));
            }
        }
        return tried;
    }

    private static Optional<Scenario.Switch> place(Scenario scenario) {
        return scenario.switches().stream().filter(offered -> offered.id().equals(PLACE)).findFirst();
    }
}
