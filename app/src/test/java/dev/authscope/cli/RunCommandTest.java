package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.scenario.file.ScenarioTexts;

/** Running a scenario from the terminal, with real messages. */
class RunCommandTest {

    private static JsonNode json(Terminal terminal) {
        return JsonMapper.shared().readTree(terminal.out());
    }

    private static List<String> ids(JsonNode steps) {
        List<String> ids = new ArrayList<>();
        steps.forEach(step -> ids.add(step.at("/id").asString()));
        return ids;
    }

    @Test
    void theTableOfPlacesIsMeasuredAndPrinted() {
        Terminal terminal = Terminal.run("run", "S16", "--matrix", "--lang", "en");
        assertThat(terminal.code()).isEqualTo(0);
        assertThat(terminal.out().lines().map(line -> line.replaceAll(" {2,}", "|"))).contains(
                "place|XSS read|XSS hook|XSS ride|CSRF|reload|restart|sent to sibling",
                "localStorage|yes|yes|yes|no|yes|yes|no", "httpOnlyLax|no|no|yes|by GET only|yes|no|no",
                "httpOnlyDomain|no|no|yes|yes|yes|no|yes");
    }

    @Test
    void theTableOfPlacesIsOneObjectForPrograms() {
        Terminal terminal = Terminal.run("run", "token-storage", "--matrix", "--json", "--set", "cookieMaxAge=7d");
        assertThat(terminal.out().lines()).hasSize(1);
        JsonNode table = json(terminal);
        assertThat(table.propertyNames()).containsExactly("scenario", "seed", "switches", "rows");
        assertThat(table.at("/rows")).hasSize(8);
        assertThat(table.at("/rows/4/place").asString()).isEqualTo("httpOnly");
        assertThat(table.at("/rows/4/cells/restart/happens").asBoolean()).isTrue();
    }

    @Test
    void theCorePathOfSeveralRowsPlaysEachOfThem() {
        Terminal together = Terminal.run("run", "S16", "--core", "--lang", "en");
        assertThat(together.code()).isZero();
        assertThat(together.out().lines().filter(line -> line.startsWith("place=")).map(line -> line.split(" ")[0]))
                .containsExactly(
                        "place=localStorage", "place=memory", "place=httpOnly");
        Terminal one = Terminal.run("run", "S16", "--core", "--set", "place=memory", "--lang", "en");
        assertThat(one.out().lines().filter(line -> line.startsWith("place=")).map(line -> line.split(" ")[0]))
                .containsExactly("place=memory");
    }

    @Test
    void theObjectOfRowsPlayedTogetherHoldsEachOfThem() {
        Terminal together = Terminal.run("run", "S16", "--core", "--json");
        assertThat(together.code()).isZero();
        assertThat(together.out().lines()).hasSize(1);
        JsonNode run = json(together);
        assertThat(run.propertyNames()).containsExactly("scenario", "seed", "settings", "ok", "steps", "world", "rows");
        List<String> places = new ArrayList<>();
        run.at("/rows").forEach(row -> {
            places.add(row.at("/switches/place").asString());
            assertThat(row.propertyNames()).containsExactly("switches", "settings", "ok", "steps", "world");
            assertThat(row.at("/settings/place")).isEqualTo(row.at("/switches/place"));
            assertThat(ids(row.at("/steps"))).containsExactly("0", "1", "2", "4", "5");
        });
        assertThat(places).containsExactly("localStorage", "memory", "httpOnly");
        assertThat(run.at("/rows/0/steps")).isEqualTo(run.at("/steps"));
        assertThat(run.at("/rows/2/world/attacker/loot")).isNotEqualTo(run.at("/world/attacker/loot"));

        JsonNode one = json(Terminal.run("run", "S16", "--core", "--json", "--set", "place=memory"));
        assertThat(one.has("rows")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {
            "while(true){}, a script of https://shop.example/posts/1 did not come to an end and was stopped",
            "for(;;) console.log(1), a script of https://shop.example/posts/1 did too much at once",
            "location='/posts/1', https://shop.example/posts/1 loads page after page by script",
            "no(), a script of https://shop.example/posts/1 ended with an error in line 1" })
    void aScriptThatIsStoppedIsToldWithItsPageAndTheReason(String script, String told, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("own.json");
        Files.writeString(file, """
                {"id": "own", "title": {"en": "t", "ko": "t"}, "conclusion": {"en": "c", "ko": "c"},
                 "settings": {"mode": "session", "escapeOutput": "off"},
                 "participants": [{"id": "alice", "role": "browser", "authority": "https://shop.example"},
                                  {"id": "node-1", "role": "server", "authority": "https://shop.example"}],
                 "steps": [{"id": "1", "path": "core", "actor": "alice", "say": {"en": "s", "ko": "s"}, "do": [
                   {"login": {"user": "alice"}},
                   {"call": {"method": "POST", "url": "https://shop.example/posts/1/comments",
                             "json": {"text": "<script>%s</script>"}}},
                   {"visit": {"url": "https://shop.example/posts/1"}}]}]}
                """.formatted(script));
        Terminal terminal = Terminal.run("run", file.toString(), "--lang", "en");
        assertThat(terminal.code()).isZero();
        assertThat(terminal.out()).contains("alice: " + told);
    }

    @Test
    void theClosingLinesEndTheRunThatTheyBelongTo() {
        assertThat(Terminal.run("run", "S15", "--core", "--set", "preset=recommended", "--lang", "en").out())
                .contains("  Prevent: ", "  What remains: ");
        assertThat(Terminal.run("run", "S15", "--core", "--lang", "en").out()).doesNotContain("What remains: ");
    }

    @Test
    void aTableIsRefusedWhereThereIsNoneAndWhereThePlaceIsSet() {
        assertThat(Terminal.run("run", "S03", "--matrix").code()).isEqualTo(2);
        Terminal terminal = Terminal.run("run", "S16", "--matrix", "--set", "place=memory");
        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.err()).contains("'place'", "escapeOutput");
    }

    @Test
    void aRedisOfAnotherMachineIsRefusedInOneSentence() {
        Terminal terminal = Terminal.run("run", "S22", "--redis", "redis://:secret@198.51.100.7:6379");
        assertThat(terminal.code()).isNotZero();
        assertThat(terminal.err().lines()).hasSize(1);
        assertThat(terminal.err()).contains("198.51.100.7", "this machine").doesNotContain("secret");
    }

    @Test
    void aRedisThatDoesNotAnswerIsToldOfAndTheRunGoesOnWithItsOwn() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Terminal terminal = Terminal.run("run", "S22", "--core", "--redis", "redis://127.0.0.1:" + free);
        assertThat(terminal.code()).isZero();
        assertThat(terminal.errLines()).containsExactly(
                "No Redis answers on 127.0.0.1:" + free + ". The run goes on with a Redis of the lab’s own.");
        Terminal korean = Terminal.run("run", "S22", "--core", "--redis", "not-an-address", "--lang", "ko");
        assertThat(korean.code()).isZero();
        assertThat(korean.errLines()).containsExactly("'not-an-address'은(는) Redis 서버의 주소가 아닙니다. "
                + "redis://127.0.0.1:6379처럼 쓰세요. 이 실습은 프로그램이 직접 띄운 Redis로 계속합니다.");
    }

    @Test
    void jsonIsOneObjectWithTheStepsAndTheWorldAtTheEnd() {
        Terminal terminal = Terminal.run("run", "s03", "--json", "--seed", "5");

        assertThat(terminal.code()).isEqualTo(0);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out().lines()).hasSize(1);
        JsonNode run = json(terminal);
        assertThat(run.propertyNames()).containsExactly("scenario", "seed", "settings", "ok", "steps", "world");
        assertThat(run.at("/scenario").asString()).isEqualTo("session-login");
        assertThat(run.at("/seed").asInt()).isEqualTo(5);
        assertThat(run.at("/settings/anonymousSession").asString()).isEqualTo("off");
        assertThat(run.at("/ok").asBoolean()).isTrue();
        assertThat(ids(run.at("/steps"))).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        JsonNode login = run.at("/steps/2");
        assertThat(login.at("/actor").asString()).isEqualTo("alice");
        assertThat(login.at("/at").asString()).isEqualTo("2026-03-02T00:00:00Z");
        JsonNode exchange = login.at("/exchanges/0");
        assertThat(exchange.at("/from").asString()).isEqualTo("alice");
        assertThat(exchange.at("/to").asString()).isEqualTo("node-1");
        assertThat(exchange.at("/request/url").asString()).isEqualTo("https://shop.example/login");
        assertThat(exchange.at("/request/headers/0/0").asString()).isEqualTo("Host");
        assertThat(exchange.at("/request/bytes").asInt()).isGreaterThan(100);
        assertThat(exchange.at("/response/status").asInt()).isEqualTo(303);
        assertThat(exchange.at("/checks/0").propertyNames()).containsExactly("id", "outcome", "rule", "evidence");
        JsonNode change = login.at("/changes/0");
        assertThat(change.at("/where").asString()).isEqualTo("node-1/sessions");
        assertThat(change.at("/before").isNull()).isTrue();
        assertThat(change.at("/after/created").asString()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(login.at("/expectations/0").propertyNames()).containsExactly("text", "met");
        assertThat(run.at("/world/server/sessions").size()).isEqualTo(2);
    }

    @Test
    void theCoreRunLeavesOutExtraSteps() {
        Terminal terminal = Terminal.run("run", "session-login", "--core", "--json");
        assertThat(terminal.code()).isEqualTo(0);
        assertThat(ids(json(terminal).at("/steps"))).containsExactly("3", "4", "5", "6");
    }

    @Test
    void theSameSeedGivesTheSameOctetsAndAnotherGivesOthers() {
        String first = Terminal.run("run", "S03", "--json", "--seed", "9").out();
        assertThat(Terminal.run("run", "S03", "--json", "--seed", "9").out()).isEqualTo(first);
        assertThat(Terminal.run("run", "S03", "--json", "--seed", "10").out()).isNotEqualTo(first);
    }

    @Test
    void aSwitchChangesTheRun() {
        Terminal terminal = Terminal.run("run", "S03", "--set", "maxSessionsPerUser=1", "--json");
        assertThat(terminal.code()).isEqualTo(0);
        JsonNode run = json(terminal);
        assertThat(run.at("/settings/maxSessionsPerUser").asString()).isEqualTo("1");
        assertThat(run.at("/world/server/sessions").propertyNames()).containsExactly("SID3");
    }

    @Test
    void textTellsStepsMessagesChecksAndChangesOnEightyColumns() {
        Terminal terminal = Terminal.run("run", "S03");
        assertThat(terminal.code()).isEqualTo(0);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("How does the server know that it is Alice?",
                "alice →  POST https://shop.example/login", "alice ←  303", "node-1: + sessions SID1",
                "✗ session.lookup", "The session table has no row with this ID.",
                "Everything that was expected holds.");
        assertThat(terminal.out().lines().filter(line -> Paragraph.width(line) > 80)).isEmpty();
    }

    @Test
    void textIsThereInKorean() {
        Terminal terminal = Terminal.runKorean("run", "S10", "--core");
        assertThat(terminal.code()).isEqualTo(0);
        assertThat(terminal.out()).contains("토큰은 짧게, 로그인은 길게 유지할 수 있을까?", "기대한 결과와 모두 일치합니다.");
        assertThat(terminal.out().lines().filter(line -> Paragraph.width(line) > 80)).isEmpty();
    }

    @Test
    void aLongStepIsToldByNumbers() {
        assertThat(Terminal.run("run", "S10").out()).contains("120 × GET https://api.shop.example/orders  200",
                "8 × GET https://api.shop.example/orders  401", "refreshTokens: 8 look-ups, 0 changes");
    }

    @Test
    void anExpectationThatDoesNotHoldEndsWithCodeOneAndSaysWhatWasFound() {
        String wrong = ScenarioTexts.VALID.replace("\"is\": 303", "\"is\": 418");
        Terminal terminal = Terminal.runWithInput(wrong, "run", "-");
        assertThat(terminal.code()).isEqualTo(1);
        assertThat(terminal.out()).contains("expected /exchanges/0/response/status is 418, found 303",
                "Not everything that was expected holds.");
        Terminal asJson = Terminal.runWithInput(wrong, "run", "-", "--json");
        assertThat(asJson.code()).isEqualTo(1);
        assertThat(json(asJson).at("/ok").asBoolean()).isFalse();
        assertThat(json(asJson).at("/steps/0/expectations/0/met").asBoolean()).isFalse();
    }

    @Test
    void aStepThatCannotBeCarriedOutIsToldAndTheRunGoesOn() {
        String impossible = ScenarioTexts.VALID.replace("{ \"login\": { \"user\": \"alice\" } }",
                "{ \"deleteCookie\": { \"name\": \"SID\" } }");
        Terminal terminal = Terminal.runWithInput(impossible, "run", "-", "--json");
        assertThat(terminal.code()).isEqualTo(1);
        assertThat(json(terminal).at("/steps/0/problem").asString()).contains("no cookie 'SID'");
    }
}
