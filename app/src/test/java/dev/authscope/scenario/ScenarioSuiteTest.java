package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.flow.History;
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

    record Case(String id, Map<String, String> switches) {
        @Override
        public String toString() {
            return id + " " + switches;
        }
    }

    static Stream<Case> cases() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<Case> cases = new ArrayList<>();
        for (ScenarioLibrary.Entry entry : library.entries()) {
            cases.add(new Case(entry.id(), Map.of()));
            Scenario scenario = library.load(entry);
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

    private static ScenarioRun open(Case which, boolean core) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Scenario scenario = library.load(library.find(which.id()).orElseThrow());
        return ScenarioRun.open(scenario, new RunChoice(which.switches(), 7, core));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingThatIsExpectedHolds(Case which) {
        try (ScenarioRun run = open(which, false)) {
            assertThat(unmet(run)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCoreRunReachesItsEndWithTheSameOutcomes(Case which) {
        try (ScenarioRun run = open(which, true)) {
            assertThat(unmet(run)).isEmpty();
            assertThat(run.performed()).isEqualTo(run.steps().size());
        }
    }

    private static List<String> unmet(ScenarioRun run) {
        List<String> unmet = new ArrayList<>();
        for (Scenario.Step step : run.steps()) {
            StepReport report = run.next();
            if (report.problem() != null) {
                unmet.add(step.id() + ": " + report.problem());
            }
            report.expectations()
                    .stream()
                    .filter(held -> !held.met())
                    .forEach(held -> unmet.add("step " + step.id() + ": " + held.text() + ", found " + held.found()));
        }
        return unmet;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWorldIsWhatStoresAndJarsReallyHoldAfterEachStep(Case which) {
        History history = new History();
        try (ScenarioRun run = open(which, false)) {
            for (Scenario.Step step : run.steps()) {
                run.next();
                history.follow(run.timeline());
                World world = history.latest();
                assertThat(rows(world)).as("rows after step " + step.id()).isEqualTo(actualRows(run));
                for (String actor : run.lab().browserActors()) {
                    assertThat(world.browser(actor).cookies()).as(actor + "'s jar after step " + step.id())
                            .isEqualTo(run.lab()
                                    .actualCookies(actor)
                                    .stream()
                                    .sorted(Comparator.comparing(StoredCookie::created)
                                            .thenComparingLong(StoredCookie::order))
                                    .toList());
                }
            }
        }
    }

    private static Map<String, Map<String, Map<String, Object>>> rows(World world) {
        Map<String, Map<String, Map<String, Object>>> tables = new TreeMap<>();
        world.nodes().values().forEach(node -> node.tables().forEach((table, ignored) -> {
            Map<String, Map<String, Object>> rows = new TreeMap<>();
            for (Row row : node.rows(table)) {
                rows.put(row.key(), row.fields());
            }
            if (!rows.isEmpty()) {
                tables.put(table, rows);
            }
        }));
        return tables;
    }

    private static Map<String, Map<String, Map<String, Object>>> actualRows(ScenarioRun run) {
        Map<String, Map<String, Map<String, Object>>> tables = new TreeMap<>();
        run.lab().actualRows().forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                tables.put(table, new TreeMap<>(rows));
            }
        });
        return tables;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameSeedGivesTheSameText(Case which) {
        String first = text(which);
        assertThat(text(which)).isEqualTo(first);
        assertThat(first).contains("\"scenario\":\"" + which.id() + "\"");
    }

    private static String text(Case which) {
        History history = new History();
        List<RunJson.Step> steps = new ArrayList<>();
        try (ScenarioRun run = open(which, false)) {
            for (Scenario.Step step : run.steps()) {
                StepReport report = run.next();
                history.follow(run.timeline());
                steps.add(new RunJson.Step(step.id(), step.actor(), history.at(report.to()), List.of(),
                        report.problem()));
            }
            return JsonText.write(RunJson.of(which.id(), 7, new LinkedHashMap<>(run.switches()), steps));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFormOfTheWorldIsWholeJson(Case which) {
        History history = new History();
        try (ScenarioRun run = open(which, true)) {
            run.steps().forEach(step -> run.next());
            history.follow(run.timeline());
            World world = history.latest();
            assertThat(JsonText.write(WorldJson.of(world))).startsWith("{\"clock\":\"2026-");
            assertThat(world.exchanges().values()).allSatisfy(
                    exchange -> assertThat(ExchangeJson.of(exchange, world)).containsKey("decision"));
        }
    }
}
