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
import dev.authscope.ui.theme.Tip;

/** What the window says, and does not say, while a question is open; in real windows over real runs. */
class QuestionsTest {

    static Stream<Arguments> scenariosWithQuestions() {
        BundledScenarios library = new BundledScenarios();
        return library.chapters()
                .stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(entry -> Arguments.of(entry.id(), asked(library.load(entry.id()))))
                .filter(one -> !((List<?>) one.get()[1]).isEmpty());
    }

    /** The steps of a core run with all switches as they come, before which a question is asked. */
    private static List<String> asked(Scenario scenario) {
        return scenario.steps()
                .stream()
                .filter(step -> step.ask() != null && step.path() == Scenario.Path.CORE)
                .filter(step -> step.when()
                        .entrySet()
                        .stream()
                        .allMatch(when -> scenario.switches()
                                .stream()
                                .anyMatch(one -> one.id().equals(when.getKey())
                                        && one.byDefault().equals(when.getValue()))))
                .map(Scenario.Step::id)
                .toList();
    }

    /** One run serves for all questions of a scenario. */
    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("scenariosWithQuestions")
    void anOpenQuestionShowsNothingOfItsAnswerInWordsColourOrShape(String scenario, List<String> stepIds) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open(scenario);
            for (String stepId : stepIds) {
                goToQuestion(window, stepId);
                assertNoOutcomeInColourOrShape(window);
                assertThatTheAnswerBringsOnlyNewTexts(window, stepId);
            }
        }
    }

    private static void assertNoOutcomeInColourOrShape(TestWindow window) {
        assertThat(window.look(() -> nodes(window).stream()
                .flatMap(node -> node.getStyleClass().stream())
                .filter(Set.of("check-passed", "check-failed", "passed", "failed", "envelope")::contains)
                .toList())).isEmpty();
        assertThat(window.look(() -> window.shell().scene().lookup("#jump-to-expiry").isVisible())).isFalse();
        assertThat(window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".switch-chip")
                .stream()
                .filter(MenuButton.class::isInstance)
                .allMatch(Node::isDisabled))).isTrue();
    }

    private static void assertThatTheAnswerBringsOnlyNewTexts(TestWindow window, String stepId) {
        Scenario.Question question = window.model().run().state().asked().ask();
        int recorded = window.model().momentProperty().get().timeline().size();
        Set<String> covered = said(window);
        assertThat(covered).anyMatch(text -> text.contains(question.text().en()));
        String step = window.model().run().state().asked().say().en();
        assertThat(covered).noneMatch(text -> text.contains(step) || text.contains(question.right().en())
                || text.contains(question.wrong().en()));
        window.press(KeyCode.DIGIT1);
        Set<String> fresh = said(window);
        assertThat(window.model().momentProperty().get().timeline().size()).isGreaterThan(recorded);
        assertThat(fresh).anyMatch(text -> text.contains(step));
        fresh.removeAll(covered);
        // What newly appeared must not have stood inside any text before, in another wording of the same label.
        Set<String> telling = new LinkedHashSet<>(fresh);
        // The question itself names the request, and the same request was sent before; "i..." is a cut word.
        telling.removeIf(text -> text.length() < 5 || text.matches("(GET|POST) /\\S*")
                || question.text().en().contains(text)
                || window.model().run().state().scenario().title().en().contains(text)
                || question.options().stream().anyMatch(option -> option.text().en().contains(text)));
        // Names of steps on the track come and go with the room between them; those of steps done before tell nothing.
        Set<String> done = window.model()
                .run()
                .state()
                .steps()
                .stream()
                .takeWhile(one -> !one.id().equals(stepId))
                .map(Scenario.Step::label)
                .filter(Objects::nonNull)
                .map(Localized::en)
                .collect(Collectors.toSet());
        telling.removeAll(done);
        // A marked term is one word of a sentence, and the sentence is looked at as a whole.
        telling.removeAll(markedTerms(window));
        // Where earlier messages went and failed, tables' names and instants stand on the screen all the time.
        telling.removeIf(text -> text.matches("→ \\S+|no answer|Session table|\\d{4}-\\d\\d-\\d\\dT\\S+Z"));
        // So do the titles of other scenarios.
        covered.removeIf(text -> text.matches("\\d+\\.\\d+  .*"));
        assertThat(telling).isNotEmpty();
        List<String> leaked = telling.stream()
                .filter(text -> covered.stream().anyMatch(before -> before.contains(text)))
                .toList();
        assertThat(leaked).isEmpty();
    }

    private static Set<String> markedTerms(TestWindow window) {
        return window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".term")
                .stream()
                .map(term -> ((Labeled) term).getText())
                .collect(Collectors.toSet()));
    }

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

    /** All texts, accessible texts and tooltips of what can be seen. */
    private static Set<String> said(TestWindow window) {
        return window.look(() -> {
            Set<String> said = new LinkedHashSet<>();
            for (Node node : nodes(window)) {
                if (node instanceof Labeled labeled) {
                    said.add(labeled.getText());
                }
                if (node instanceof Text text) {
                    said.add(text.getText());
                }
                if (node instanceof Control control && control.getTooltip() != null) {
                    said.add(control.getTooltip().getText());
                }
                Tip.of(node).ifPresent(said::add);
                said.add(node.getAccessibleText());
            }
            said.remove(null);
            said.remove("");
            return said;
        });
    }

    private static List<Node> nodes(TestWindow window) {
        window.shell().scene().getRoot().applyCss();
        window.shell().scene().getRoot().layout();
        List<Node> nodes = new ArrayList<>();
        collect(window.shell().scene().getRoot(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }
}
