package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** Draws the window with each of its sheets into target/screens for people to look at. */
class SheetScreensTest {

    private static final Path SCREENS = Path.of("target", "screens", "sheets");

    private static final Map<String, Consumer<Shell>> SHEETS = new TreeMap<>(Map.of("0-window", shell -> {},
            "1-settings", give("keys.settings"), "2-keys", give("keys.list"), "3-about", give("keys.about"), "4-find",
            give("keys.find"), "5-find-typed", shell -> {
                give("keys.find").accept(shell);
                ((TextField) shell.scene().getRoot().lookup("#palette-query")).setText("ㅅㅅ");
            }, "6-list", shell -> {
                if (shell.scene().getRoot().lookup("#library-show") instanceof Button show) {
                    show.fire();
                }
            }));

    private static Consumer<Shell> give(String command) {
        return shell -> shell.commands().named(command).action().run();
    }

    @ParameterizedTest(name = "{0} {1} {2}x{3} {4} %")
    @CsvSource({"CONTRAST, ENGLISH, 1280, 720, 100", "DARK, KOREAN, 640, 480, 100", "LIGHT, ENGLISH, 1600, 1000, 150" })
    void drawsTheWindowAndItsSheets(Appearance.Theme theme, Language language, int width, int height, int percent) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
                window.model().appearance().textSizeProperty().set(percent);
            });
            window.open("refresh-token-reuse");
            for (KeyCode key : List.of(KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE)) {
                window.press(key);
            }
            SHEETS.forEach((name, open) -> window.draw(SCREENS.resolve(width + "-" + percent + "-"
                    + theme.name().toLowerCase(Locale.ROOT) + "-" + language.code() + "-" + name + ".png"), open));
            assertThat(window.errors()).isEmpty();
        }
    }

    /** Pictures to look at; what they show is held by {@link SheetLegibilityTest}. */
    @ParameterizedTest
    @CsvSource("CONTRAST, KOREAN")
    @EnabledIfSystemProperty(named = "authscope.screens.all", matches = "true")
    void drawsTheToolsForWhatWasPasted(Appearance.Theme theme, Language language) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 760)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open("session-login");
            window.press(KeyCode.SPACE);
            Sheets.all().forEach((name, open) -> {
                window.run(() -> open.accept(window.shell()));
                window.await(() -> window.shell().sheetShown());
                window.settle();
                window.drawShown(
                        SCREENS.resolve("tools-" + theme.name().toLowerCase(Locale.ROOT) + "-" + name + ".png"));
                window.press(KeyCode.ESCAPE);
            });
            assertThat(window.errors()).isEmpty();
        }
    }
}
