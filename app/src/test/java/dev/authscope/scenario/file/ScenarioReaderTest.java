package dev.authscope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.lab.Action;
import dev.authscope.scenario.Scenario;

/** Mistakes in files, and what is told about them. */
class ScenarioReaderTest {

    /** What is replaced, by what, the line of the mistake, a part of the sentence, and whether the schema sees it too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "my-own"                    | "My Own"                    | 2  | 'id' cannot be 'My Own'; an id has 1 to 64 small letters, digits and hyphens | true
            "my-own"                    | "../own"                    | 2  | 'id' cannot be '../own' | true
            "id": "my-own",             | "id": "my-own", "hue": 1,   | 2  | There is no member 'hue' in a scenario; it can have $schema, id, number | true
            "id": "my-own",             | "id": "my-own", "id": "b",  | 2  | The member 'id' stands here a second time; keep one of them. | false
            { "en": "Who?", "ko": "누구일까?" } | { "en": "Who?" }     | 3  | The member 'ko' of the text 'title' in both languages is missing. | true
            { "en": "Who?", "ko": "누구일까?" } | "Who?"               | 3  | Here must be the text 'title' in both languages, which is an object in braces. | true
            "ko": "앨리스입니다."       | "ko": " "                   | 4  | 'ko' must not be empty. | true
            "mode": "session"           | "mood": "session"           | 5  | There is no setting 'mood'; known settings are mode, | false
            "mode": "session"           | "mode": "cookie"            | 5  | The setting 'mode' cannot be 'cookie'; it can be session, jwt, jwt+refresh, session+jwt, session+jwt+refresh, none, guestCookie, bff. | false
            "mode": "session"           | "mode": 7                   | 5  | 'mode' must be a text in quotes. | true
            "role": "browser"           | "role": "robot"             | 7  | 'role' cannot be 'robot'; it can be browser, attacker, server, relay, balancer, database. | true
            https://shop.example        | file:///etc/passwd          | 7  | an address begins with https:// or http:// | true
            "id": "mallory"             | "id": "alice"               | 8  | There is another participant 'alice'; each has an id of its own. | false
            "id": "logout"              | "id": "login"               | 10 | There is no setting 'login'; known settings are | false
            ["server", "clientOnly"]    | ["server"]                  | 10 | 'values' must have 2 to 40 elements; it has 1. | true
            ["server", "clientOnly"]    | ["server", "never"]         | 10 | The setting 'logout' cannot be 'never'; it can be server, clientOnly. | false
            "id": "1"                   | "id": 1                     | 12 | 'id' must be a text in quotes. | true
            "path": "core"              | "path": "main"              | 12 | 'path' cannot be 'main'; it can be core, auto, extra. | true
            "actor": "alice"            | "actor": "trudy"            | 12 | 'trudy' does not take part; participants are alice, mallory, node-1. | false
            "actor": "alice"            | "actor": "mallory"          | 12 | The action 'login' is for a browser, which this step's actor is not. | false
            "login": { "user": "alice" } | "logon": {}                | 12 | There is no action 'logon'; the nearest of the known actions is 'login'. | true
            "login": { "user": "alice" } | "login": { "name": "a" }   | 12 | There is no member 'name' in the action 'login'; it can have user, password, follow. | true
            { "login": { "user": "alice" } } | "login"                | 12 | An action is an object with one member, its name | true
            "login": { "user": "alice" } | "advanceClock": { "by": "15 minutes" } | 12 | 'by' cannot be '15 minutes'; a duration is a whole number and s, m, h or d | true
            "login": { "user": "alice" } | "advanceClock": { "by": "401d" } | 12 | at most 400d | false
            "login": { "user": "alice" } | "copyValue": { "item": "RT1", "source": "x" } | 12 | The action 'copyValue' is for the attacker | false
            "login": { "user": "alice" } | "editCookie": { "name": "SID" } | 12 | An edit has one of 'to', the new value | true
            "login": { "user": "alice" } | "jumpToExpiry": { "of": "lunch", "otherwise": "1h" } | 12 | it can be session.idle, session.absolute, cookie:NAME | true
            "login": { "user": "alice" } | "revokeDevice": { "handle": "XY1" } | 12 | a value's short name is one of SID, AT, RT | true
            "login": { "user": "alice" } | "repeat": { "do": { "reload": {} }, "every": "1m", "times": 0 } | 12 | 'times' must be a whole number from 1 to 10000. | true
            "do": {                     | "issues": { "XY": 1 }, "do": { | 12 | There is no kind of value 'XY'; kinds are SID, AT, RT | true
            "do": {                     | "when": { "rotation": "on" }, "do": { | 12 | The scenario does not offer the switch 'rotation'; it offers logout. | false
            "say": { "en": "Alice logs in.", "ko": "앨리스가 로그인합니다." }, | , | 13 | This is not JSON: | true
            "at": "/exchanges           | "at": "exchanges            | 14 | it is a JSON Pointer into the world | true
            "is": 303                   | "equals": 303               | 14 | An expectation has one of is, isItem, count, exists, contains, lacks. | true
            "is": 303                   | "is": 303, "count": 1       | 14 | An expectation compares once; split it into two. | true
            "is": 303                   | "is": null                  | 14 | 'is' must be a text, number, flag, list or object, not null. | true
            "is": 303                   | "count": -1                 | 14 | 'count' must be a whole number from 0. | true
            "logout": "clientOnly" }    | "logout": "server" }        | 15 | 'server' is the default of the switch 'logout' | false
            "logout": "clientOnly" }    | "logout": "off" }           | 15 | The switch 'logout' cannot be 'off'; it can be server, clientOnly. | false
            "logout": "clientOnly" }    | }                           | 15 | A variant names at least one switch | true
            """)
    void eachMistakeIsToldWithItsLineAndWhatIsAllowed(String piece, String replacement, int line, String sentence,
            boolean schemaSeesIt) {
        byte[] file = ScenarioTexts.with(piece, replacement);

        assertThat(ScenarioTexts.problems(file)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(sentence).endsWith(".").doesNotContain("\n");
        });
        assertThat(schemaRefuses(file)).isEqualTo(schemaSeesIt);
    }

    private static boolean schemaRefuses(byte[] file) {
        try {
            return !BundledScenariosTest.schema()
                    .validate(new String(file, StandardCharsets.UTF_8), InputFormat.JSON)
                    .isEmpty();
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Test
    void aFileWithoutMistakesIsAScenario() {
        assertThat(schemaRefuses(ScenarioTexts.octets(ScenarioTexts.VALID))).isFalse();
        ScenarioReading reading = ScenarioReader.read(ScenarioTexts.octets(ScenarioTexts.VALID));
        assertThat(reading).isInstanceOfSatisfying(ScenarioReading.Valid.class, valid -> {
            Scenario.Step step = valid.scenario().steps().getFirst();
            assertThat(step.action()).isEqualTo(new Action.Login("alice", "alice-pw-1", true));
            assertThat(step.line()).isEqualTo(12);
            assertThat(valid.scenario().switches().getFirst().byDefault()).isEqualTo("server");
        });
    }

    @Test
    void aQuestionsAnswerMustBeOneOfItsOptions() {
        String ask = """
                "ask": { "text": { "en": "?", "ko": "?" }, "right": { "en": "r", "ko": "r" }, "wrong": { "en": "w", "ko": "w" },
                "options": [ { "id": "a", "text": { "en": "a", "ko": "a" } }, { "id": "b", "text": { "en": "b", "ko": "b" } } ],
                "answer": "c" }, "do": {""";
        assertThat(ScenarioTexts.problems(ScenarioTexts.with("\"do\": {", ask)))
                .containsExactly(new Problem(14, "The answer 'c' is not one of the options a, b."));
    }

    @Test
    void severalMistakesAreAllToldInTheOrderOfTheirLines() {
        String broken = ScenarioTexts.VALID.replace("\"core\"", "\"main\"")
                .replace("my-own", "My Own")
                .replace(
                        "\"is\": 303", "\"is\": null");
        assertThat(ScenarioTexts.problems(ScenarioTexts.octets(broken))).extracting(Problem::line)
                .containsExactly(2, 12, 14);
    }

    @Test
    void aFileFullOfMistakesTellsTheFirstOnesOnly() {
        String many = "{" + "\"x\": 1,\n".repeat(5_000) + "\"y\": 1}";
        assertThat(ScenarioTexts.problems(ScenarioTexts.octets(many))).hasSize(Problems.MOST);
    }

    @Test
    void anEmptyFileSaysWhatAScenarioIs() {
        assertThat(ScenarioTexts.problems(new byte[0]))
                .containsExactly(new Problem(1, "The file is empty; a scenario is a JSON object."));
    }

    @Test
    void textAfterTheEndIsAMistake() {
        assertThat(ScenarioTexts.problems(ScenarioTexts.octets(ScenarioTexts.VALID + "{}"))).containsExactly(
                new Problem(18, "There is more text after the end of the JSON object; remove it."));
    }

    @Test
    void anotherEncodingIsTold() {
        byte[] latin1 = "{\n \"id\": \"caf\u00e9\" }".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ScenarioTexts.problems(latin1))
                .containsExactly(new Problem(2, "The file is not UTF-8 text; save it in UTF-8."));
        byte[] utf16 = ScenarioTexts.VALID.getBytes(StandardCharsets.UTF_16);
        assertThat(ScenarioTexts.problems(utf16)).hasSize(1);
    }

    @Test
    void aByteOrderMarkIsIgnored() {
        assertThat(ScenarioTexts.problems(ScenarioTexts.octets("\uFEFF" + ScenarioTexts.VALID))).isEmpty();
    }

    @Test
    void deepNestingIsRefusedWithoutReadingOn() {
        byte[] deep = ScenarioTexts.octets("{\n\"a\":" + "[".repeat(100_000));
        assertThat(ScenarioTexts.problems(deep)).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("more than 32 deep"));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] large = ScenarioTexts.octets(ScenarioTexts.VALID + " ".repeat(FileTree.MOST_OCTETS));
        assertThat(ScenarioTexts.problems(large)).containsExactly(
                new Problem(0, "The file has more than 1048576 octets; a scenario has at most that many."));
    }

    @Test
    void anyOctetsGiveAnAnswerInOneSentenceEach() {
        Random random = new Random(11);
        byte[] valid = ScenarioTexts.octets(ScenarioTexts.VALID);
        List<String> shapes = new ArrayList<>();
        for (int turn = 0; turn < 3_000; turn++) {
            byte[] broken = valid.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            ScenarioTexts.problems(broken).forEach(problem -> {
                assertThat(problem.message()).endsWith(".").doesNotContain("\n").hasSizeLessThan(1_500);
                shapes.add(problem.message());
            });
        }
        assertThat(shapes.stream().collect(Collectors.toSet()).size()).isGreaterThan(100);
    }

    @Test
    void somebodyElseCanActInTheMidstOfAStep() {
        String login = "{ \"login\": { \"user\": \"alice\" } }";
        byte[] file = ScenarioTexts.with(login,
                "{ \"by\": { \"actor\": \"mallory\", \"do\": { \"useRefresh\": { \"item\": \"RT1\" } } } }");
        assertThat(ScenarioReader.read(file)).isInstanceOfSatisfying(ScenarioReading.Valid.class,
                valid -> assertThat(valid.scenario().steps().getFirst().action())
                        .isEqualTo(new Action.By("mallory", new Action.UseRefresh("RT1"))));
        assertThat(ScenarioTexts.problems(ScenarioTexts.with(login,
                "{ \"by\": { \"actor\": \"mallory\", \"do\": " + login + " } }"))).containsExactly(
                        new Problem(12, "The action 'login' is for a browser, which this step's actor is not."));
        assertThat(ScenarioTexts.problems(ScenarioTexts.with(login,
                "{ \"repeat\": { \"every\": \"1m\", \"times\": 9, \"do\": { \"by\": { \"actor\": \"alice\", \"do\":"
                        + " { \"repeat\": { \"every\": \"1m\", \"times\": 9, \"do\": { \"reload\": {} } } } } } } }")))
                .containsExactly(new Problem(12, "A 'repeat' cannot hold another 'repeat'."));
        assertThat(ScenarioTexts.problems(ScenarioTexts.with(login,
                "{ \"race\": { \"do\": [ { \"finishRefresh\": {} } ] } }")))
                .containsExactly(new Problem(12, "A 'race' holds a list of two actions."));
    }

    @Test
    void aListOfActionsIsCarriedOutInItsOrder() {
        byte[] file = ScenarioTexts.with("{ \"login\": { \"user\": \"alice\" } }",
                """
                        [ { "addToCart": { "product": "p1" } }, { "revokeDevice": { "handle": "H3" } },
                          { "jumpToExpiry": { "of": "rt:RT2", "otherwise": "14d" } },
                          { "repeat": { "do": { "call": { "method": "GET", "url": "/me" } }, "every": "15m", "times": 31 } } ]""");
        assertThat(ScenarioReader.read(file)).isInstanceOfSatisfying(ScenarioReading.Valid.class, valid -> assertThat(
                valid.scenario().steps().getFirst().action()).isEqualTo(
                        new Action.Sequence(List.of(
                                new Action.Call("POST", "/cart/items", "{\"id\":\"p1\",\"qty\":1}"),
                                new Action.Call("DELETE", "/sessions/{H3}", null),
                                new Action.JumpToExpiry("rt:RT2", Duration.ofDays(14)),
                                new Action.Repeat(new Action.Call("GET", "/me", null), Duration.ofMinutes(15), 31)))));
    }
}
