package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.RecordedRuns;
import dev.authscope.ui.model.TestLibrary;

/** Draws the window into target/screens for people to look at, and holds that no picture is drawn with an error. */
class ScreensTest {

    private static final Path SCREENS = Path.of("target", "screens");

    @ParameterizedTest
    @CsvSource({"1600,1000,DARK,ENGLISH", "1600,1000,LIGHT,KOREAN", "1280,720,DARK,KOREAN", "1280,720,LIGHT,ENGLISH" })
    void drawsEachMoment(int width, int height, Appearance.Theme theme, Language language) {
        try (TestWindow window = new TestWindow(new TestLibrary(), new RecordedRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open("session-login");
            String name = "recorded-" + width + "-" + theme + "-" + language.code();
            window.draw(SCREENS.resolve(name + "-0.png"));
            for (int press = 1; press <= 4; press++) {
                window.press(KeyCode.SPACE);
                window.draw(SCREENS.resolve(name + "-" + press + ".png"));
            }
            window.press(KeyCode.DIGIT2);
            window.draw(SCREENS.resolve(name + "-5.png"));
            assertThat(window.errors()).isEmpty();
        }
    }
}
