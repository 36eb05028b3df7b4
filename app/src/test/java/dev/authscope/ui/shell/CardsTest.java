package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.scenario.file.StatementLibrary.Statement;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

/** True or false in the real window, by keyboard. */
class CardsTest {

    private static final Path SCREENS = Path.of("target", "screens", "lessons");

    @Test
    void aSentenceIsJudgedOnceAndItsRunOpensAtTheStepThatShowsIt() {
        try (TestWindow window = opened(1000, 720)) {
            assertThat(window.model().cards().state().card().orElseThrow().id()).isEqualTo("connection");
            window.press(KeyCode.DIGIT1);
            assertThat(text(window, "card-verdict")).startsWith("Not quite.").contains("false");
            window.press(KeyCode.DIGIT2);
            assertThat(window.<Long>look(() -> window.model().cards().right())).isZero();
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.DIGIT1);
            assertThat(text(window, "card-verdict")).startsWith("Right.");
            assertThat(window.<Long>look(() -> window.model().cards().right())).isEqualTo(1);
            assertThat(window.<Long>look(() -> window.model().cards().judged())).isEqualTo(2);
            window.run(() -> ((Button) node(window, "card-run")).fire());
            window.await(() -> window.model().run().state().phase() == RunState.Phase.READY
                    && window.model().run().state().performed() > 0);
            window.settle();
            assertThat(window.model().momentProperty().get().step()).isEqualTo("7");
            assertThat(window.<Boolean>look(window.shell()::sheetShown)).isFalse();
            window.press(KeyCode.Q);
            assertThat(text(window, "card-sentence")).contains("stateless protocol");
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, KOREAN, 1600, 1000", "LIGHT, ENGLISH, 1280, 720", "CONTRAST, KOREAN, 1280, 720" })
    void theLongestSentencesAndReasonsCanBeRead(Theme theme, Language language, int width, int height) {
        try (TestWindow window = opened(width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            List<String> problems = new ArrayList<>();
            List<Statement> cards = window.model().cards().state().cards();
            List<Statement> longest = cards.stream()
                    .sorted(Comparator.comparingInt((Statement card) -> card.text().in(language).length()
                            + card.reason().in(language).length()).reversed())
                    .limit(3)
                    .toList();
            while (window.model().cards().state().judgements().size() < longest.size()) {
                if (longest.contains(window.model().cards().state().card().orElseThrow())) {
                    window.run(() -> window.model().cards().judge(true));
                    problems.addAll(window.look(
                            () -> Legibility.problems((Parent) window.shell().scene().lookup(".over-sheet"))));
                    window.draw(SCREENS.resolve(theme.name().toLowerCase(Locale.ROOT) + "-card.png"),
                            shell -> shell.commands().named("keys.cards").action().run());
                }
                window.run(() -> window.model().cards().next());
            }
            assertThat(problems).isEmpty();
        }
    }

    private static TestWindow opened(int width, int height) {
        TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height);
        window.open("session-login");
        window.press(KeyCode.Q);
        window.await(() -> window.model().cards().state().card().isPresent());
        return window;
    }

    private static String text(TestWindow window, String id) {
        return window.look(() -> ((Labeled) node(window, id)).getText());
    }

    private static Node node(TestWindow window, String id) {
        return window.shell().scene().lookup("#" + id);
    }
}
