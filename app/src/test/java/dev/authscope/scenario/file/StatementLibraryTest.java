package dev.authscope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.StatementLibrary.Statement;

/** The sentences to judge: each of them is shown by a step that exists, and what proves it really happens there. */
class StatementLibraryTest {

    private static final ScenarioLibrary LIBRARY = ScenarioLibrary.bundled();

    static List<Statement> statements() {
        return StatementLibrary.bundled();
    }

    @Test
    void noTwoHaveTheSameIdAndBothAnswersAreCommon() {
        assertThat(statements()).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(statements().stream().filter(Statement::truth).count()).isBetween(statements().size() / 3L,
                statements().size() * 2L / 3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void theReasonHasAtMostTwoSentences(Statement statement) {
        assertThat(statement.reason().en().split("[.!?](\\s|$)")).hasSizeLessThanOrEqualTo(2);
        assertThat(statement.reason().ko().split("[.!?](\\s|$)")).hasSizeLessThanOrEqualTo(2);
        assertThat(statement.text().ko()).endsWith("니다.");
        assertThat(statement.reason().ko()).endsWith("니다.");
    }

    /** Each scenario is carried out with each single switch by a test of its own, which holds it against these expectations. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void theStepThatShowsItExistsAndExpectsWhatProvesIt(Statement statement) {
        Scenario scenario = LIBRARY.load(LIBRARY.find(statement.scenario()).orElseThrow());
        RunChoice choice = new RunChoice(statement.switches(), RunChoice.DEFAULT_SEED, false);
        Scenario.Step step = ScenarioRun.steps(scenario, choice)
                .stream()
                .filter(one -> one.id().equals(statement.step()))
                .findFirst()
                .orElseThrow();
        Scenario.Expectation holds = statement.holds();
        assertThat(holds).isNotNull();
        assertThat(step.expectations()).anyMatch(one -> one.at().equals(holds.at()) && one.test() == holds.test()
                && one.value().equals(holds.value()));
        if (statement.switches().size() > 1) {
            carryOut(scenario, choice, statement.step());
        }
    }

    private static void carryOut(Scenario scenario, RunChoice choice, String step) {
        try (ScenarioRun run = ScenarioRun.open(scenario, choice)) {
            StepReport report = run.next();
            while (!report.step().id().equals(step)) {
                report = run.next();
            }
            assertThat(report.ok()).isTrue();
        }
    }
}
