package dev.authscope.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.json.JsonText;
import dev.authscope.lab.LabException;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.ScenarioLibrary;

/** Two real runs side by side: where they part, and what came of it. */
class ComparisonTest {

    private static Scenario scenario(String number) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.load(library.find(number).orElseThrow());
    }

    private static Comparison compare(String number, String switchesOfB) {
        Map<String, String> switches = new LinkedHashMap<>();
        for (String pair : switchesOfB.split(",")) {
            if (!pair.isEmpty()) {
                switches.put(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        return Comparison.perform(scenario(number), RunChoice.DEFAULT,
                new RunChoice(switches, RunChoice.DEFAULT_SEED, false));
    }

    static Stream<String> scenarios() {
        return ScenarioLibrary.bundled().entries().stream().map(ScenarioLibrary.Entry::number);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void twoRunsWithTheSameSwitchesAreTheSame(String number) {
        Comparison comparison = compare(number, "");
        assertThat(comparison.firstDifference()).isEmpty();
        assertThat(comparison.firstOutcome()).isEmpty();
        assertThat(comparison.verdicts()).isEmpty();
        assertThat(comparison.commonBeginning()).hasSameSizeAs(comparison.a().steps());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "S02 | cartCookie=signed    | 2  | 7",
            "S04 | logout=clientOnly    | 10 | 11",
            "S05 | secure=on            | 1  | 5",
            "S06 | regenerateOnLogin=on | 4  | 5",
            "S07 | payload=encrypted    | 1  | 7",
            "S08 | verify=decodeOnly    | 2  | 4",
            "S08 | leeway=60s           | 8  | 8",
            "S09 | denylist=on          | 3  | 4",
            "S10 | autoRefresh=off      | 5  | 6",
            "S11 | accessTtl=5m         | 1  | 5",
            "S11 | escapeOutput=on      | 4  | 4",
            "S12 | rotation=on          | 4  | 6",
            "S13 | rotation=off         | 4  | 6",
            "S13 | onReuse=rejectOnly   | 6  | 8",
            "S14 | graceWindow=10s      | 1  | 4",
            "S15 | rotation=off         | 3  | 5" })
    void theRunsPartWhereTheSwitchTakesEffect(String number, String switches, String difference, String outcome) {
        Comparison comparison = compare(number, switches);
        assertThat(comparison.firstDifference().map(StepPair::id)).hasValue(difference);
        assertThat(comparison.firstOutcome().map(StepPair::id)).hasValue(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection=close", "nodes=3" })
    void neitherTheConnectionNorTheServerChangesWhatComesOfAStatelessRequest(String switches) {
        assertThat(compare("S01", switches).firstOutcome()).isEmpty();
    }

    @Test
    void theVerdictNamesWhatEachRunCameToAndTheCheckThatDecided() {
        Comparison comparison = compare("S13", "rotation=off");
        Verdict.Step second = comparison.verdicts()
                .stream()
                .filter(Verdict.Step.class::isInstance)
                .map(Verdict.Step.class::cast)
                .filter(step -> step.pair().id().equals("6"))
                .findFirst()
                .orElseThrow();
        assertThat(second.pair().a()).isNotNull()
                .extracting(ComparedStep::outcome)
                .isEqualTo(new StepOutcome(List.of(400), "rt.reuse", "RFC 9700 4.14.2"));
        assertThat(second.pair().b()).isNotNull().extracting(step -> step.outcome().status()).isEqualTo(200);
        assertThat(comparison.verdicts()).contains(new Verdict.Total("alarms", 1, 0));
    }

    @Test
    void anUnknownSwitchIsRefusedInOneSentence() {
        assertThatThrownBy(() -> compare("S13", "wind=north")).isInstanceOf(LabException.class)
                .hasMessageContaining("has no switch 'wind'");
    }

    @Test
    void theJsonFormIsTheSameForTheSameSeed() {
        String first = JsonText.write(ComparisonJson.of(compare("S13", "rotation=off"), 1));
        assertThat(first).startsWith("{\"scenario\":\"refresh-token-reuse\",\"seed\":1,")
                .contains("\"firstDifference\":\"4\",\"firstOutcome\":\"6\"");
        assertThat(JsonText.write(ComparisonJson.of(compare("S13", "rotation=off"), 1))).isEqualTo(first);
    }
}
