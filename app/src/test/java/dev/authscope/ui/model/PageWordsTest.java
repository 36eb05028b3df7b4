package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.History;
import dev.authscope.scenario.RunChoice;

class PageWordsTest {

    @Test
    void thePageSaysWhatItsAnswerHoldsAlsoWhileLaterRequestsGoOn() {
        try (RunningScenario run = new LabRuns().open(new BundledScenarios().load("session-mismatch"),
                new RunChoice(Map.of(), 1, true))) {
            assertThat(heading(run)).isEmpty();
            run.next();
            run.next();
            assertThat(heading(run)).isEqualTo("Welcome to the shop");
            run.next();
            assertThat(heading(run)).isEqualTo("Welcome to the shop");
        }
        try (RunningScenario run = new LabRuns().open(new BundledScenarios().load("session-mismatch"),
                new RunChoice(Map.of("nodes", "1"), 1, true))) {
            run.next();
            run.next();
            assertThat(heading(run)).isEqualTo("Hello, Alice");
        }
    }

    private static String heading(RunningScenario run) {
        History history = new History();
        history.follow(run.timeline());
        return PageWords.heading(run.timeline(), history.latest().browser("alice"));
    }
}
