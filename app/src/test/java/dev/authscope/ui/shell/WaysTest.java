package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;
import dev.authscope.ways.WaysTable;

/** The table that compares the ways for many servers, in the real window. */
class WaysTest {

    @ParameterizedTest
    @CsvSource("LIGHT, KOREAN, 1280, 720")
    void everyCellCanBeReadAndOpensItsRun(Theme theme, Language language, int width, int height) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open("session-mismatch");
            window.run(() -> Legibility.problems(window.shell()));
            assertThat(window.<Boolean>look(() -> window.shell().scene().lookup("#open-ways") != null)).isTrue();
            window.press(KeyCode.V);
            window.await(() -> window.model().ways().state().runs() == WaysTable.runs());
            assertThat(window.model().ways().state().problem()).isNull();
            window.run(() -> Legibility.problems(window.shell()));
            assertThat(window.<List<String>>look(
                    () -> Legibility.problems((Parent) window.shell().scene().lookup(".over-sheet")))).isEmpty();
            window.draw(Path.of("target", "screens", "ways-" + theme.name().toLowerCase(Locale.ROOT) + ".png"),
                    shell -> shell.commands().named("keys.ways").action().run());
            window.run(() -> ((Button) window.shell().scene().lookup("#ways-nodeDeath-memory")).fire());
            window.await(() -> window.model().run().state().phase() == RunState.Phase.READY
                    && window.model().run().state().performed() > 0);
            window.settle();
            assertThat(window.model().momentProperty().get().step()).isEqualTo("3");
            assertThat(window.model().run().state().switches()).containsEntry("stop", "crash");
        }
    }
}
