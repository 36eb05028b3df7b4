package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** Draws the bar with terms to explain, and with the conclusion and its offers, into target/screens. */
class NarrationScreensTest {

    @ParameterizedTest
    @CsvSource({"ENGLISH, DARK, 1600, 1000", "KOREAN, LIGHT, 1280, 720" })
    void drawsTermsAndConclusion(Language language, Appearance.Theme theme, int width, int height) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().languageProperty().set(language);
                window.model().appearance().themeProperty().set(theme);
            });
            window.open("session-login");
            String name = "narration-" + theme.name().toLowerCase(Locale.ROOT);
            window.press(KeyCode.SPACE);
            window.draw(Path.of("target", "screens", name + "-terms.png"));
            for (int press = 0; press < 3; press++) {
                window.press(KeyCode.SPACE);
            }
            window.press(KeyCode.DIGIT1);
            assertThat(window.model().run().state().finished()).isTrue();
            window.draw(Path.of("target", "screens", name + "-conclusion.png"));
            assertThat(window.errors()).isEmpty();
        }
    }
}
