package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Localized;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.RunTab;
import dev.authscope.ui.theme.Tip;

/** What the window says, and does not say, while a question is open; in real windows over real runs. */
class QuestionsTest {

    @Test
    void aWrongAnswerIsCountedOnceAndTheConclusionOffersToGoOn() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            goToQuestion(window, "6");
            window.press(KeyCode.DIGIT1);
            var score = window.model().scores().bookProperty().get().of("session-login");
            assertThat(score.asked()).isEqualTo(1);
            assertThat(score.right()).isZero();
            assertThat(score.finished()).isTrue();
            window.run(() -> ((Button) window.shell().scene().lookup("#offer-hook")).fire());
            window.await(() -> window.model().run().state().scenario().id().equals("session-timers-logout")
                    && window.model().run().state().phase() == RunState.Phase.READY);
            assertThat(window.model().run().state().steps()).extracting(Scenario.Step::id)
                    .containsExactly("9", "10", "11");
            goToQuestion(window, "11");
            window.press(KeyCode.DIGIT1);
            assertThat(window.model().run().state().finished()).isTrue();
            assertThat(window.model().library().finished()).containsExactly("session-login");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void withQuestionsSwitchedOffTheRunDoesNotStop() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            window.run(() -> window.model().appearance().questionsProperty().set(false));
            for (int press = 0; press < 4; press++) {
                window.press(KeyCode.SPACE);
                assertThat(window.model().run().state().covered()).isFalse();
            }
            assertThat(window.model().run().state().finished()).isTrue();
        }
    }

    @Test
    void bothQuestionsOfAScenarioAreAskedAndBothCount() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-timers-logout");
            goToQuestion(window, "4");
            window.press(KeyCode.DIGIT3);
            goToQuestion(window, "11");
            window.press(KeyCode.DIGIT3);
            var score = window.model().scores().bookProperty().get().of("session-timers-logout");
            assertThat(score.asked()).isEqualTo(2);
            assertThat(score.right()).isEqualTo(1);
        }
    }

    @Test
    void aTermIsUnderlinedWhereItIsFirstUsedAndNotLater() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            window.press(KeyCode.SPACE);
            assertThat(window.look(() -> window.shell().scene().lookup("#term-row"))).isNotNull();
            window.press(KeyCode.SPACE);
            assertThat(window.look(() -> window.shell().scene().lookup("#term-row"))).isNull();
            window.press(KeyCode.LEFT);
            assertThat(window.look(() -> window.shell().scene().lookup("#term-row"))).isNotNull();
            window.press(KeyCode.G, "g");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aChangedSwitchTellsFromWhichStepTheRunsDiffer() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            window.press(KeyCode.SPACE);
            window.press(KeyCode.SPACE);
            window.run(() -> window.model().run().change("idFormat", "counter"));
            window.settle();
            assertThat(window.model().run().differsFrom()).isEmpty();
            window.press(KeyCode.SPACE);
            assertThat(window.model().run().differsFrom()).contains("3");
        }
    }

    private static void goToQuestion(TestWindow window, String stepId) {
        for (int press = 0; press < 20; press++) {
            Scenario.Step asked = window.model().run().state().asked();
            if (asked != null && asked.id().equals(stepId)) {
                return;
            }
            window.press(asked == null ? KeyCode.SPACE : KeyCode.DIGIT1);
        }
        throw new AssertionError("the question before " + stepId + " was never asked");
    }
}
