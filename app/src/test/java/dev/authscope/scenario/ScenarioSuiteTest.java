package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.flow.History;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Row;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;
import dev.authscope.json.ExchangeJson;
import dev.authscope.json.JsonText;
import dev.authscope.json.RunJson;
import dev.authscope.json.WorldJson;
import dev.authscope.scenario.file.ScenarioLibrary;

/**
 * Every scenario that comes with the program, really carried out: by default, with each single switch value, and with
 * the combinations that a step of it names.
 */
class ScenarioSuiteTest {

    /** Read once; a scenario is a value. */
    private static final Map<String, Scenario> SCENARIOS = new HashMap<>();

    record Case(String id, Map<String, String> switches) {

        /**
         * Whether it is run three times, to hold two texts together and to take the core path alone: each scenario as it comes,
         * and one in four of the others.
         */
        boolean thrice() {
            return switches.isEmpty() || Math.floorMod(toString().hashCode(), 4) == 0;
        }

        @Override
        public String toString() {
            return id + " " + new TreeMap<>(switches);
        }
    }

    static Stream<Case> cases() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<Case> cases = new ArrayList<>();
        for (ScenarioLibrary.Entry entry : library.entries()) {
            cases.add(new Case(entry.id(), Map.of()));
            Scenario scenario = scenario(entry.id());
            scenario.steps()
                    .stream()
                    .flatMap(step -> step.variants().stream())
                    .map(Scenario.Variant::switches)
                    .filter(switches -> switches.size() > 1)
                    .distinct()
                    .forEach(switches -> cases.add(new Case(entry.id(), switches)));
            for (Scenario.Switch offered : scenario.switches()) {
                offered.values()
                        .stream()
                        .filter(value -> !value.equals(offered.byDefault()))
                        .forEach(value -> cases.add(new Case(entry.id(), Map.of(offered.id(), value))));
            }
        }
        // While one scenario is being written the others can be left out: -Dscenarios=weak-jwt-verifier,…
        List<String> wanted = List.of(System.getProperty("scenarios", "").split(","));
        return cases.stream().filter(which -> wanted.contains("") || wanted.contains(which.id()));
    }

    private static Scenario scenario(String id) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return SCENARIOS.computeIfAbsent(id, named -> library.load(library.find(named).orElseThrow()));
    }

    private static ScenarioRun open(Case which, boolean core) {
        return ScenarioRun.open(scenario(which.id()), new RunChoice(which.switches(), 7, core));
    }

    /** One run serves for all of it: a run of each of the many cases is what takes the time. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatIsExpectedHoldsTheWorldIsWhatIsReallyKeptAndTheSameSeedGivesTheSameText(Case which) {
        String first = text(which, ScenarioSuiteTest::assertTheWorldIsReal);
        if (which.thrice() && !isLong(which)) {
            assertThat(text(which, (run, world, step) -> {})).isEqualTo(first);
        }
        assertThat(first).contains("\"scenario\":\"" + which.id() + "\"");
    }

    /** A thousand times what a smaller value of the same switch does a hundred times. */
    private static boolean isLong(Case which) {
        return which.switches().containsValue("1000");
    }

    static Stream<Case> casesForTheCorePath() {
        return cases().filter(which -> which.thrice() && !isLong(which));
    }

    @ParameterizedTest
    @MethodSource("casesForTheCorePath")
    void theCoreRunReachesItsEndWithTheSameOutcomesAndItsFormIsWholeJson(Case which) {
        History history = new History();
        try (ScenarioRun run = open(which, true)) {
            List<String> unmet = new ArrayList<>();
            run.steps().forEach(step -> unmet.addAll(unmet(step, run.next())));
            assertThat(unmet).isEmpty();
            assertThat(run.performed()).isEqualTo(run.steps().size());
            history.follow(run.timeline());
            World world = history.latest();
            assertThat(JsonText.write(WorldJson.of(world))).startsWith("{\"clock\":\"2026-");
            assertThat(world.exchanges().values()).allSatisfy(
                    exchange -> assertThat(ExchangeJson.of(exchange, world)).containsKey("decision"));
        }
    }

    private interface AfterEachStep {
        void look(ScenarioRun run, World world, Scenario.Step step);
    }

    private static List<String> unmet(Scenario.Step step, StepReport report) {
        List<String> unmet = new ArrayList<>();
        if (report.problem() != null) {
            unmet.add(step.id() + ": " + report.problem());
        }
        report.expectations()
                .stream()
                .filter(held -> !held.met())
                .forEach(held -> unmet.add("step " + step.id() + ": " + held.text() + ", found " + held.found()));
        return unmet;
    }

    private static void assertTheWorldIsReal(ScenarioRun run, World world, Scenario.Step step) {
        assertThat(rows(world)).as("rows after step " + step.id()).isEqualTo(actualRows(run, world));
        for (String actor : run.lab().browserActors()) {
            assertThat(world.browser(actor).cookies()).as(actor + "'s jar after step " + step.id())
                    .isEqualTo(run.lab()
                            .actualCookies(actor)
                            .stream()
                            .sorted(Comparator.comparing(StoredCookie::created).thenComparingLong(StoredCookie::order))
                            .toList());
        }
    }

    private static Map<String, Map<String, Map<String, Map<String, Object>>>> rows(World world) {
        boolean several = severalPlaces(world);
        Map<String, Map<String, Map<String, Map<String, Object>>>> places = new TreeMap<>();
        world.nodes().forEach((place, node) -> node.tables().forEach((table, ignored) -> {
            for (Row row : node.rows(table)) {
                places.computeIfAbsent(several ? place : "", key -> new TreeMap<>())
                        .computeIfAbsent(table, key -> new TreeMap<>())
                        .put(row.key(), row.fields());
            }
        }));
        return places;
    }

    private static Map<String, Map<String, Map<String, Map<String, Object>>>> actualRows(ScenarioRun run, World world) {
        boolean several = severalPlaces(world);
        Map<String, Map<String, Map<String, Map<String, Object>>>> places = new TreeMap<>();
        run.lab()
                .actualRowsByPlace()
                .forEach((place, tables) -> tables.forEach((table, rows) -> rows
                        .forEach((key, fields) -> places.computeIfAbsent(several ? place : "", one -> new TreeMap<>())
                                .computeIfAbsent(table, one -> new TreeMap<>())
                                .put(key, fields))));
        return places;
    }

    private static boolean severalPlaces(World world) {
        return world.run()
                .participants()
                .stream()
                .anyMatch(one -> one.role() == Participant.Role.BALANCER
                        || one.role() == Participant.Role.DATABASE);
    }

    /** The text of a whole run; what the steps expect is held against it on the way. */
    private static String text(Case which, AfterEachStep after) {
        History history = new History();
        List<RunJson.Step> steps = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        try (ScenarioRun run = open(which, false)) {
            for (Scenario.Step step : run.steps()) {
                StepReport report = run.next();
                unmet.addAll(unmet(step, report));
                history.follow(run.timeline());
                after.look(run, history.latest(), step);
                steps.add(new RunJson.Step(step.id(), step.actor(), history.at(report.to()), List.of(),
                        report.problem()));
            }
            assertThat(unmet).isEmpty();
            return JsonText.write(RunJson.of(which.id(), 7, new LinkedHashMap<>(run.switches()), steps));
        }
    }
}
