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

import dev.authscope.credentials.CredentialTable;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

/** The table that compares a cookie, a session and a token, in the real window. */
class CredentialsTest {

    private static final Path SCREENS = Path.of("target", "screens", "lessons");

    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH, 1600, 1000", "CONTRAST, KOREAN, 1280, 720" })
    void everyCellCanBeReadAndOpensItsRun(Theme theme, Language language, int width, int height) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open("session-login");
            window.press(KeyCode.B);
            window.await(() -> window.model().credentials().state().runs() == CredentialTable.runs());
            assertThat(window.model().credentials().state().problem()).isNull();
            window.run(() -> Legibility.problems(window.shell()));
            assertThat(window.<List<String>>look(
                    () -> Legibility.problems((Parent) window.shell().scene().lookup(".over-sheet")))).isEmpty();
            window.draw(SCREENS.resolve(theme.name().toLowerCase(Locale.ROOT) + "-table.png"),
                    shell -> shell.commands().named("keys.credentials").action().run());
            window.run(() -> ((Button) window.shell().scene().lookup("#credentials-limits-session")).fire());
            window.await(() -> window.model().run().state().phase() == RunState.Phase.READY
                    && window.model().run().state().performed() > 0);
            window.settle();
            assertThat(window.model().momentProperty().get().step()).isEqualTo("9");
            assertThat(window.model().run().state().switches()).containsEntry("maxSessionsPerUser", "1");
        }
    }
}
