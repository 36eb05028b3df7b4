package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledLibrary;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

/**
 * Plays bundled scenarios in the real lab and draws the window into {@code target/screens} for people to look at. Holds that
 * the conclusion is reached and that nothing goes wrong on the JavaFX thread.
 */
class ScreensTest {

    private static final Path SCREENS = Path.of("target", "screens");

    @ParameterizedTest
    @CsvSource({ "session-login,1600,1000,DARK,ENGLISH", "session-login,1280,720,LIGHT,KOREAN",
            "access-refresh,1600,1000,LIGHT,KOREAN", "access-refresh,1280,720,DARK,ENGLISH" })
    void drawsEachMomentUpToTheConclusion(String scenario, int width, int height, Appearance.Theme theme,
            Language language) {
        try (TestWindow window = new TestWindow(new BundledLibrary(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open(scenario);
            String name = scenario + "-" + width + "-" + theme + "-" + language.code() + "-";
            window.draw(SCREENS.resolve(name + "00.png"));
            int picture = 1;
            while (!state(window).finished() && picture < 20) {
                window.press(state(window).covered() ? KeyCode.DIGIT2 : KeyCode.SPACE);
                window.draw(SCREENS.resolve(name + String.format("%02d.png", picture++)));
            }
            window.press(KeyCode.SPACE);
            window.draw(SCREENS.resolve(name + String.format("%02d.png", picture)));
            assertThat(window.errors()).isEmpty();
            assertThat(window.model().library().finished()).contains(scenario);
        }
    }

    private static RunState state(TestWindow window) {
        return window.model().run().state();
    }
}
