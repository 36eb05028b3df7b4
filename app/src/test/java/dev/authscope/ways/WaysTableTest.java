package dev.authscope.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.FlowEvent;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

/** The measured table against what must follow from where a login lies, and against the octets of a run. */
class WaysTableTest {

    private static List<WayCell> cells = List.of();

    @BeforeAll
    static void measure() {
        cells = new WaysTable(WaysTableTest::scenario, RunChoice.DEFAULT_SEED).measure();
    }

    @Test
    void everyRowHasACellForEachColumnAndWordsInBothLanguages() {
        assertThat(cells).hasSize(Question.values().length * Way.values().length);
        for (Language language : Language.values()) {
            WaysTexts texts = new WaysTexts(language);
            assertThat(cells).allSatisfy(cell -> {
                assertThat(texts.sentence(cell)).isNotBlank().doesNotContain("{");
                assertThat(texts.name(cell.question())).isNotBlank();
                assertThat(texts.name(cell.way())).isNotBlank();
            });
        }
    }

    @Test
    void onlyMemoriesThatAreAskedInTurnDisagree() {
        assertThat(row(Question.MISMATCH)).containsExactly("mismatch.yes", "mismatch.no", "mismatch.no",
                "mismatch.no", "mismatch.no");
    }

    @Test
    void whatLiesInOneMemoryDiesWithIt() {
        assertThat(row(Question.NODE_DEATH)).containsExactly("login.gone", "login.gone", "login.stays", "login.stays",
                "login.stays");
        assertThat(row(Question.RESTART)).containsExactly("login.gone", "restart.rows", "restart.state",
                "login.stays", "login.stays");
        assertThat(cell(Question.RESTART, Way.STICKY).arguments()).containsExactly("node-1", "0");
    }

    @Test
    void onlyWhoAsksAStoreSuffersFromItsDeathAndThenNobodyKnows() {
        assertThat(row(Question.STORE_DEATH)).containsExactly("store.none", "store.none", "store.none",
                "login.unknown", "store.none");
        assertThat(cell(Question.STORE_DEATH, Way.STORE).arguments()).containsExactly("503");
    }

    @Test
    void aTokenIsHeavierOnEachRequestAndAsksNobody() {
        assertThat(octets(Way.TOKEN)).isGreaterThan(5 * octets(Way.MEMORY));
        assertThat(cell(Question.LOOKUPS, Way.TOKEN).arguments()).containsExactly("0", "0", "0");
        assertThat(cell(Question.LOOKUPS, Way.STORE).arguments()).containsExactly("2", "1", "2");
    }

    @Test
    void onlyReplicationSendsRowsFromServerToServer() {
        for (Way way : Way.values()) {
            int sent = Integer.parseInt(cell(Question.MESSAGES, way).arguments().getFirst());
            // Two other servers are told of the cart, and of when the session was last used.
            assertThat(sent).as(way.id()).isEqualTo(way == Way.COPIES ? 4 : 0);
        }
    }

    @Test
    void theLineOfARequestIsAsLongAsItStandsInTheOctets() {
        WayCell cell = cell(Question.OCTETS, Way.MEMORY);
        String text = "";
        for (FlowEvent event : events(cell)) {
            if (event instanceof FlowEvent.RequestSent sent && !sent.purpose().equals(FlowEvent.FORWARDED)) {
                text = sent.octets().latin1();
            }
        }
        int from = text.indexOf("Cookie: ");
        assertThat(octets(Way.MEMORY)).isEqualTo(text.indexOf("\r\n", from) + 2 - from);
    }

    private static List<FlowEvent> events(WayCell cell) {
        List<FlowEvent> events = new ArrayList<>();
        RunChoice choice = new RunChoice(Map.copyOf(cell.switches()), RunChoice.DEFAULT_SEED, false);
        try (ScenarioRun run = ScenarioRun.open(scenario(cell.scenario()), choice)) {
            StepReport report = run.next();
            while (!report.step().id().equals(cell.step())) {
                report = run.next();
            }
            events.addAll(run.timeline().events(report.from(), report.to()));
        }
        return events;
    }

    private static int octets(Way way) {
        return Integer.parseInt(cell(Question.OCTETS, way).arguments().get(1));
    }

    private static List<String> row(Question question) {
        return cells.stream().filter(cell -> cell.question() == question).map(WayCell::finding).toList();
    }

    private static WayCell cell(Question question, Way way) {
        return cells.stream()
                .filter(cell -> cell.question() == question && cell.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private static Scenario scenario(String id) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.load(library.find(id).orElseThrow());
    }
}
