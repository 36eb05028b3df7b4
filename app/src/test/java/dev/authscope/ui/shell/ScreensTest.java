package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.ScenarioLibrary;

/**
 * Plays a scenario in the real window with real keys, in every theme and language. Its question and its end are drawn into
 * target/screens for people to look at; with {@code -Dauthscope.screens.all=true} those of all scenarios.
 */
class ScreensTest {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final Set<String> ALWAYS = Set.of("refresh-token-reuse");

    static Stream<Arguments> windows() {
        boolean all = Boolean.getBoolean("authscope.screens.all");
        List<Arguments> windows = new ArrayList<>();
        for (ScenarioLibrary.Chapter chapter : new BundledScenarios().chapters()) {
            for (ScenarioLibrary.Entry entry : chapter.entries()) {
                if (!all && !ALWAYS.contains(entry.id())) {
                    continue;
                }
                for (Appearance.Theme theme : Appearance.Theme.values()) {
                    for (Language language : Language.values()) {
                        boolean large = (theme == Appearance.Theme.DARK) == (language == Language.ENGLISH);
                        windows.add(Arguments.of(entry.id(), theme, language, large ? 1600 : 1280, large ? 1000 : 720));
                    }
                }
            }
        }
        return windows.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}x{4}")
    @MethodSource("windows")
    void playsFromTheBeginningToTheEnd(String scenario, Appearance.Theme theme, Language language,
            int width, int height) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open(scenario);
            String name = scenario + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                    + language.code();
            goOn(window, name);
            window.draw(SCREENS.resolve(name + "-3-last.png"));
            assertThat(window.model().run().state().finished()).isTrue();
            assertThat(window.errors()).isEmpty();
        }
    }

    /** Presses Space up to the conclusion; draws the question on the way and answers it. */
    private static void goOn(TestWindow window, String name) {
        for (int press = 0; press < 40 && !window.model().run().state().finished(); press++) {
            Scenario.Step asked = window.model().run().state().asked();
            if (asked == null) {
                window.press(KeyCode.SPACE);
            } else {
                window.draw(SCREENS.resolve(name + "-2-question.png"));
                window.press(KeyCode.DIGIT2);
            }
        }
    }
}
