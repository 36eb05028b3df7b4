package dev.authscope.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.flow.Timeline;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.ScenarioLibrary;

class FirstDifferenceTest {

    /** Where two runs part: by the first message, decision or row that differs. */
    @ParameterizedTest
    @CsvSource({"S17, sameSite=Lax, 1", "S17, csrfToken=on, 1", "S18, httpOnly=off, 1", "S20, sessionStore=redis, 1",
            "S21, replication=async, 1", "S22, storePersistence=on, 9", "S23, sessionStore=redis, 1",
            "S24, alg=RS256, 1", "S38, escapeOutput=on, 2" })
    void runsPartWhereTheSettingFirstCounts(String number, String change, String step) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Scenario scenario = library.load(library.find(number).orElseThrow());
        String[] parts = change.split("=", 2);
        Comparison runs = Comparison.perform(scenario, RunChoice.DEFAULT,
                new RunChoice(Map.of(parts[0], parts[1]), RunChoice.DEFAULT_SEED, false));
        assertThat(runs.firstDifference().map(StepPair::id)).contains(step);
    }

    @ParameterizedTest
    @CsvSource({"S13, rotation, off", "S04, logout, clientOnly", "S10, accessTtl, 60m" })
    void timelinesAloneTellTheSameStepAsTheComparisonOfRuns(String number, String offered, String value) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Scenario scenario = library.load(library.find(number).orElseThrow());
        Comparison runs = Comparison.perform(scenario, RunChoice.DEFAULT,
                new RunChoice(Map.of(offered, value), RunChoice.DEFAULT_SEED, false));
        Timeline a = runs.a().timeline();
        Timeline b = runs.b().timeline();
        assertThat(FirstDifference.of(a, b)).isEqualTo(runs.firstDifference().map(StepPair::id)).isPresent();
        assertThat(FirstDifference.of(a, a)).isEmpty();
        // A run that has not come as far is no other run.
        Timeline.Step half = a.steps().get(1);
        assertThat(FirstDifference.of(a, Timeline.empty().append(a.events(0, half.to())))).isEqualTo(Optional.empty());
    }
}
