package dev.authscope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;

/** Closing lines, rows and further questions of a scenario file. */
class SupplementReaderTest {

    private static final String PLACE = "\"steps\": [";

    private static byte[] with(String members) {
        return ScenarioTexts.with(PLACE, members + ", " + PLACE);
    }

    @Test
    void whatAFileSaysIsRead() {
        byte[] file = with("""
                "rows": { "switch": "logout", "values": ["server", "clientOnly"] },
                "closing": { "when": { "logout": "clientOnly" }, "lines": [
                  { "heading": { "en": "A", "ko": "가" }, "text": { "en": "B.", "ko": "나." } } ] },
                "moreQuestions": [ { "before": "1", "ask": { "text": { "en": "Who?", "ko": "누구일까요?" },
                  "options": [ { "id": "a", "text": { "en": "a", "ko": "가" } }, { "id": "b", "text": { "en": "b", "ko": "나" } } ],
                  "answer": "b", "right": { "en": "Yes.", "ko": "네." }, "wrong": { "en": "No.", "ko": "아니요." } } } ]""");
        assertThat(ScenarioReader.read(file)).isInstanceOfSatisfying(ScenarioReading.Valid.class, valid -> {
            Scenario scenario = valid.scenario();
            Supplement supplement = scenario.supplement();
            assertThat(supplement.rows()).isEqualTo(
                    new Supplement.Rows("logout", List.of("server", "clientOnly")));
            assertThat(supplement.closing().holds(Map.of("logout", "clientOnly"))).isTrue();
            assertThat(supplement.closing().holds(Map.of("logout", "server"))).isFalse();
            Supplement.MoreQuestion question = supplement.questions().getFirst();
            assertThat(scenario.steps().getFirst().ask()).isNull();
            assertThat(question.in(scenario).steps().getFirst().ask()).isEqualTo(question.ask());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"rows\": { \"switch\": \"rotation\", \"values\": [\"on\", \"off\"] } | does not offer the switch 'rotation'",
            "\"rows\": { \"switch\": \"logout\", \"values\": [\"server\", \"never\"] } | 'never' is none",
            "\"rows\": { \"switch\": \"logout\", \"values\": [\"server\", \"server\"] } | stands here a second time",
            "\"rows\": { \"switch\": \"logout\", \"values\": [\"clientOnly\", \"server\"] } | The first row is the default, 'server'.",
            "\"rows\": { \"switch\": \"logout\", \"values\": [\"server\"] } | 'values' must have 2 to 4 elements",
            "\"closing\": { \"lines\": [] } | 'lines' must have 1 to 5 elements",
            "\"closing\": { \"when\": { \"logout\": \"off\" }, \"lines\": [] } | The switch 'logout' cannot be 'off'",
            "\"moreQuestions\": [ { \"before\": \"9\" } ] | There is no step '9'.",
            "\"moreQuestions\": [ { \"before\": \"1\" } ] | has its text and options in 'ask'" })
    void eachMistakeIsTold(String members, String sentence) {
        assertThat(ScenarioTexts.problems(with(members))).anySatisfy(
                problem -> assertThat(problem.message()).contains(sentence).endsWith("."));
    }
}
