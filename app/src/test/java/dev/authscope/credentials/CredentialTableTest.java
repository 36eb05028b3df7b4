package dev.authscope.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

import dev.authscope.flow.FlowEvent;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

/** The measured table against the octets that went over the wire, counted by another way. */
class CredentialTableTest {

    private static List<TableCell> cells = List.of();

    @BeforeAll
    static void measure() {
        cells = new CredentialTable(CredentialTableTest::scenario, RunChoice.DEFAULT_SEED).measure();
    }

    @Test
    void everyRowHasACellForEachColumnAndWordsInBothLanguages() {
        assertThat(cells).hasSize(Aspect.values().length * Credential.values().length);
        for (Language language : Language.values()) {
            TableTexts texts = new TableTexts(language);
            assertThat(cells).allSatisfy(cell -> assertThat(texts.sentence(cell)).isNotBlank().doesNotContain("{"));
            assertThat(texts.name(Aspect.PLACE)).isNotEqualTo(texts.name(Credential.COOKIE));
        }
    }

    @Test
    void theLineOfEachRequestIsAsLongAsItStandsInTheOctets() {
        assertThat(figures(Aspect.SIZE, Credential.COOKIE).get(1))
                .isEqualTo(lineLength("cookie-roundtrip", "3", "Cookie: "));
        assertThat(figures(Aspect.SIZE, Credential.SESSION).get(1))
                .isEqualTo(lineLength("session-login", "4", "Cookie: "));
        assertThat(figures(Aspect.SIZE, Credential.TOKEN).get(1))
                .isEqualTo(lineLength("access-refresh", "2", "Authorization: "));
    }

    @Test
    void lookUpsAreTheRecordedOnesOfThatStep() {
        for (Credential credential : Credential.values()) {
            TableCell cell = cell(Aspect.LOOKUPS, credential);
            List<FlowEvent> events = events(cell.scenario(), cell.switches(), cell.step());
            long reads = events.stream().filter(FlowEvent.RowRead.class::isInstance).count();
            long writes = events.stream().filter(FlowEvent.RowChanged.class::isInstance).count();
            assertThat(cell.arguments()).containsExactly(String.valueOf(reads), String.valueOf(writes));
        }
    }

    @Test
    void aCopyIsAnsweredAsTheLastOctetsOfThatStepSay() {
        for (TableCell cell : cells) {
            if (List.of("revocation", "limits.logins", "tampering", "restart").contains(cell.finding())) {
                String last = "";
                for (FlowEvent event : events(cell.scenario(), cell.switches(), cell.step())) {
                    if (event instanceof FlowEvent.ResponseArrived arrived) {
                        last = arrived.octets().latin1().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
                    }
                }
                assertThat(cell.arguments()).containsExactly(last);
            }
        }
        assertThat(figures(Aspect.REVOCATION, Credential.SESSION)).containsExactly("401");
        assertThat(figures(Aspect.REVOCATION, Credential.TOKEN)).containsExactly("200");
        assertThat(figures(Aspect.RESTART, Credential.SESSION)).containsExactly("401");
        assertThat(figures(Aspect.RESTART, Credential.TOKEN)).containsExactly("200");
        assertThat(figures(Aspect.TAMPERING, Credential.COOKIE)).containsExactly("201");
        assertThat(figures(Aspect.TAMPERING, Credential.TOKEN)).containsExactly("401");
        assertThat(figures(Aspect.LIMITS, Credential.SESSION)).containsExactly("401");
        assertThat(figures(Aspect.LIMITS, Credential.TOKEN)).containsExactly("200");
    }

    @Test
    void aSecondServerIsTheOneThatTheBalancerNamed() {
        for (Credential credential : List.of(Credential.SESSION, Credential.TOKEN)) {
            TableCell cell = cell(Aspect.SECOND_SERVER, credential);
            List<FlowEvent> events = events(cell.scenario(), cell.switches(), cell.step());
            String node = events.stream()
                    .filter(FlowEvent.Routed.class::isInstance)
                    .map(event -> ((FlowEvent.Routed) event).to())
                    .findFirst()
                    .orElseThrow();
            assertThat(cell.arguments()).hasSize(2).endsWith(node);
            assertThat(node).isEqualTo("node-2");
        }
        assertThat(figures(Aspect.SECOND_SERVER, Credential.SESSION)).startsWith("401");
        assertThat(figures(Aspect.SECOND_SERVER, Credential.TOKEN)).startsWith("200");
    }

    @Test
    void whatTheServerKeepsIsInTheRowsOfTheWorldAfterTheStep() {
        assertThat(figures(Aspect.MEMORY, Credential.COOKIE)).containsExactly("0", "0", "1");
        assertThat(figures(Aspect.MEMORY, Credential.TOKEN)).containsExactly("0", "0", "10");
        TableCell cell = cell(Aspect.MEMORY, Credential.SESSION);
        Map<String, Integer> before = new LinkedHashMap<>();
        Map<String, Integer> after = new LinkedHashMap<>();
        try (ScenarioRun run = ScenarioRun.open(scenario(cell.scenario()),
                new RunChoice(cell.switches(), RunChoice.DEFAULT_SEED, false))) {
            String done = "";
            while (!done.equals(cell.step())) {
                before = new LinkedHashMap<>(after);
                after.clear();
                done = run.next().step().id();
                for (var row : run.lab().actualRows().getOrDefault("sessions", Map.of()).entrySet()) {
                    after.put(row.getKey(), octets(row.getKey(), row.getValue()));
                }
            }
        }
        int rows = after.size() - before.size();
        long octets = after.values().stream().mapToLong(Integer::intValue).sum()
                - before.values().stream().mapToLong(Integer::intValue).sum();
        assertThat(rows).isEqualTo(10);
        assertThat(cell.arguments()).containsExactly(String.valueOf(rows), String.valueOf(octets), "10");
    }

    /** A row written as JSON by another writer than the table's. */
    private static int octets(String key, Map<String, Object> fields) {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> plain.put(name, value instanceof Instant instant ? instant.toString() : value));
        return new ObjectMapper().writeValueAsString(plain).getBytes(StandardCharsets.UTF_8).length
                + key.getBytes(StandardCharsets.UTF_8).length + 2;
    }

    @Test
    void theEndOfATokenIsTheDistanceOfItsOwnClaims() {
        String token = events("jwt-verify-tamper", Map.of(), "1").stream()
                .filter(FlowEvent.ItemIssued.class::isInstance)
                .map(event -> ((FlowEvent.ItemIssued) event).value())
                .filter(value -> value.startsWith("eyJ"))
                .findFirst()
                .orElseThrow();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        long seconds = number(claims, "exp") - number(claims, "iat");
        assertThat(figures(Aspect.END, Credential.TOKEN)).containsExactly("PT" + seconds / 60 + "M");
        assertThat(figures(Aspect.FORMAT, Credential.TOKEN)).containsExactly(String.valueOf(token.length()), "3");
        assertThat(figures(Aspect.END, Credential.SESSION)).containsExactly("PT30M", "PT8H");
        assertThat(figures(Aspect.END, Credential.COOKIE)).containsExactly("PT168H");
    }

    @Test
    void placesFormsAndLimitsAreWhatTheStandardsSay() {
        assertThat(cell(Aspect.PLACE, Credential.COOKIE).finding()).isEqualTo("place.browser");
        assertThat(figures(Aspect.PLACE, Credential.SESSION)).containsExactly("jar", "sessions");
        assertThat(cell(Aspect.PLACE, Credential.TOKEN).finding()).isEqualTo("place.browser");
        assertThat(cell(Aspect.FORMAT, Credential.COOKIE).finding()).isEqualTo("format.plain");
        assertThat(cell(Aspect.FORMAT, Credential.SESSION).finding()).isEqualTo("format.opaque");
        assertThat(cell(Aspect.FORMAT, Credential.TOKEN).finding()).isEqualTo("format.encoded");
        assertThat(figures(Aspect.LIMITS, Credential.COOKIE)).containsExactly("4096", "1");
        assertThat(cell(Aspect.REVOCATION, Credential.COOKIE).tried()).isFalse();
    }

    private static long number(String json, String name) {
        String after = json.substring(json.indexOf("\"" + name + "\":") + name.length() + 3);
        return Long.parseLong(after.replaceFirst("[^0-9].*", ""));
    }

    private static String lineLength(String scenario, String step, String line) {
        for (FlowEvent event : events(scenario, Map.of(), step)) {
            if (event instanceof FlowEvent.RequestSent sent && !sent.purpose().equals("preflight")) {
                String text = sent.octets().latin1();
                int from = text.indexOf(line);
                return String.valueOf(text.indexOf("\r\n", from) + 2 - from);
            }
        }
        throw new AssertionError("no request");
    }

    private static List<FlowEvent> events(String scenario, Map<String, String> switches, String step) {
        List<FlowEvent> events = new ArrayList<>();
        RunChoice choice = new RunChoice(switches, RunChoice.DEFAULT_SEED, false);
        try (ScenarioRun run = ScenarioRun.open(scenario(scenario), choice)) {
            StepReport report = run.next();
            while (!report.step().id().equals(step)) {
                report = run.next();
            }
            events.addAll(run.timeline().events(report.from(), report.to()));
        }
        return events;
    }

    private static List<String> figures(Aspect aspect, Credential credential) {
        return cell(aspect, credential).arguments();
    }

    private static TableCell cell(Aspect aspect, Credential credential) {
        return cells.stream()
                .filter(cell -> cell.aspect() == aspect && cell.credential() == credential)
                .findFirst()
                .orElseThrow();
    }

    private static Scenario scenario(String id) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.load(library.find(id).orElseThrow());
    }
}
