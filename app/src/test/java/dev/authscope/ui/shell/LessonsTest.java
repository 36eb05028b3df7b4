package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LessonPlan;
import dev.authscope.ui.model.RunState;

/** Lessons in the real window. */
class LessonsTest {

    private static final Path SCREENS = Path.of("target", "screens", "lessons");

    @Test
    void pressesAndQuestionsAreCountedFromTheScenarios() {
        try (TestWindow window = opened(1280, 720)) {
            List<LessonPlan> plans = window.model().lessons().plansProperty().get();
            assertThat(plans).extracting(plan -> plan.lesson().id() + " " + plan.presses() + " " + plan.questions())
                    .containsExactly("memory 17 4", "tokens 19 5", "theft 18 4", "one-hour 18 5");
        }
    }

    @Test
    void theSheetIsAsHighAsTheLessonsThatCameAfterItWasOpened() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720)) {
            window.open("session-login");
            window.run(() -> window.shell().commands().named("keys.lessons").action().run());
            window.await(() -> !window.model().lessons().plansProperty().get().isEmpty());
            // The list is longer than any window, so it takes all of this one but the margins above and below.
            window.await(() -> window.shell().scene().getRoot().lookup(".over-sheet") instanceof Region sheet
                    && sheet.getHeight() > 600);
        }
    }

    @Test
    void aLessonLeadsFromScenarioToScenarioAndToAPart() {
        try (TestWindow window = opened(1000, 720)) {
            window.press(KeyCode.L);
            window.run(() -> ((Button) node(window, "lesson-begin-memory")).fire());
            await(window, "http-stateless");
            assertThat(window.<Boolean>look(window.shell()::sheetShown)).isFalse();
            finish(window);
            assertThat(text(window, "offer-lesson")).contains("2.1");
            assertThat(window.model().scores().bookProperty().get().of("http-stateless").finished()).isTrue();
            window.press(KeyCode.N);
            await(window, "session-login");
            window.press(KeyCode.N);
            await(window, "status-401-403");
            window.press(KeyCode.N);
            await(window, "session-timers-logout");
            assertThat(window.model().run().part()).isEqualTo(2);
            finish(window);
            LessonPlan memory = window.model().lessons().current().orElseThrow();
            assertThat(window.<Integer>look(() -> window.model().lessons().done(memory))).isEqualTo(2);
            assertThat(window.model().scores().bookProperty().get().of("session-timers-logout").finished()).isFalse();
            window.run(() -> window.model().lessons().begin(memory));
            await(window, "session-login");
            assertThat(window.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH, 1600, 1000", "LIGHT, KOREAN, 1280, 720", "CONTRAST, ENGLISH, 1280, 720" })
    void theListOfLessonsAndTheLessonUnderWayCanBeRead(Theme theme, Language language, int width, int height) {
        try (TestWindow window = opened(width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
                window.model().lessons().begin(window.model().lessons().plansProperty().get().getFirst());
            });
            await(window, "http-stateless");
            window.run(() -> Legibility.problems(window.shell()));
            finish(window);
            assertThat(window.<List<String>>look(() -> Legibility.problems(window.shell()))).isEmpty();
            String name = theme.name().toLowerCase(Locale.ROOT);
            window.draw(SCREENS.resolve(name + "-window.png"));
            window.draw(SCREENS.resolve(name + "-sheet.png"),
                    shell -> shell.commands().named("keys.lessons").action().run());
            window.press(KeyCode.L);
            assertThat(window.<List<String>>look(
                    () -> Legibility.problems((Parent) window.shell().scene().lookup(".over-sheet")))).isEmpty();
        }
    }

    private static TestWindow opened(int width, int height) {
        TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height);
        window.run(() -> window.model().lessons().read());
        window.open("session-login");
        window.await(() -> !window.model().lessons().plansProperty().get().isEmpty());
        return window;
    }

    private static void await(TestWindow window, String scenario) {
        window.await(() -> {
            RunState state = window.model().run().state();
            return state.phase() == RunState.Phase.READY && state.scenario() != null
                    && state.scenario().id().equals(scenario) && state.performed() == 0;
        });
    }

    private static void finish(TestWindow window) {
        for (int press = 0; press < 20 && !window.model().run().state().finished(); press++) {
            window.press(window.model().run().state().covered() ? KeyCode.DIGIT1 : KeyCode.SPACE);
        }
        assertThat(window.model().run().state().finished()).isTrue();
    }

    private static String text(TestWindow window, String id) {
        return window.look(() -> ((Labeled) node(window, id)).getText());
    }

    private static Node node(TestWindow window, String id) {
        return window.shell().scene().lookup("#" + id);
    }
}
