package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

/** The chooser in the real window. */
class AdviceTest {

    private static final Path SCREENS = Path.of("target", "screens", "lessons");

    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH, 1600, 1000", "LIGHT, KOREAN, 1280, 720" })
    void theAdviceFollowsTheAnswersAndOpensItsRun(Theme theme, Language language, int width, int height) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open("session-login");
            window.press(KeyCode.W);
            String before = window.look(() -> ((Labeled) window.shell().scene().lookup("#advice-line-1")).getText());
            window.run(() -> ((ComboBox<?>) window.shell().scene().lookup("#advice-caller")).getSelectionModel()
                    .select(1));
            String after = window.look(() -> ((Labeled) window.shell().scene().lookup("#advice-line-1")).getText());
            assertThat(after).isNotEqualTo(before);
            window.run(() -> ((TitledPane) window.shell().scene().lookup("#advice-code-1")).setExpanded(true));
            window.run(() -> Legibility.problems(window.shell()));
            assertThat(window.<List<String>>look(
                    () -> Legibility.problems((Parent) window.shell().scene().lookup(".over-sheet")))).isEmpty();
            window.draw(SCREENS.resolve(theme.name().toLowerCase(Locale.ROOT) + "-advice.png"), shell -> {
                shell.commands().named("keys.advice").action().run();
                shell.scene().getRoot().applyCss();
                shell.scene().getRoot().layout();
                ((TitledPane) shell.scene().lookup("#advice-code-1")).setExpanded(true);
            });
            window.run(() -> ((Button) window.shell().scene().lookup("#advice-run-1-1")).fire());
            window.await(() -> window.model().run().state().phase() == RunState.Phase.READY
                    && window.model().run().state().scenario() != null
                    && window.model().run().state().scenario().id().equals("which-to-use"));
        }
    }
}
