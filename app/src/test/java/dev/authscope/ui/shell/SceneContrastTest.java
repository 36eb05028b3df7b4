package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/**
 * Every text that the window really shows stands out from the ground that it really stands on: 4.5 to 1, and 7 to 1 in the
 * high-contrast theme (WCAG 2.2, success criteria 1.4.3 and 1.4.6).
 */
class SceneContrastTest {

    private static TestWindow window;
    private static Shell large;

    @BeforeAll
    static void openBothWindows() {
        window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720);
        large = window.look(() -> new Shell(window.model(), TestWindow.STYLE_SHEETS, 1600, 1000));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** Each scenario in one theme in turn, and the one with most on the stage in all of them. */
    static Stream<Arguments> scenarios() {
        List<String> ids = new BundledScenarios().chapters()
                .stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(entry -> entry.id())
                .toList();
        Theme[] themes = Theme.values();
        return Stream.concat(
                IntStream.range(0, ids.size()).mapToObj(at -> Arguments.of(ids.get(at), themes[at % themes.length])),
                Stream.of(themes).map(theme -> Arguments.of("refresh-token-reuse", theme)))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyTextOfAScenarioCanBeRead(String scenario, Theme theme) {
        window.run(() -> window.model().appearance().themeProperty().set(theme));
        window.open(scenario);
        for (int press = 0; press < 40 && !window.model().run().state().finished(); press++) {
            if (window.model().run().state().asked() == null) {
                window.press(KeyCode.SPACE);
            } else {
                holds(theme);
                window.press(KeyCode.DIGIT2);
            }
        }
        holds(theme);
    }

    @Test
    void everyTextOfASheetCanBeReadInEveryTheme() {
        window.open("session-login");
        window.press(KeyCode.SPACE);
        Sheets.all().forEach((name, open) -> {
            window.run(() -> open.accept(window.shell()));
            window.await(() -> window.shell().sheetShown());
            for (Theme theme : Theme.values()) {
                window.run(() -> window.model().appearance().themeProperty().set(theme));
                assertThat(window.look(() -> offenders(window.shell(), theme))).as(name + " " + theme).isEmpty();
            }
            window.press(KeyCode.ESCAPE);
        });
    }

    private static void holds(Theme theme) {
        assertThat(window.look(() -> offenders(large, theme))).as(theme.toString()).isEmpty();
    }

    private static List<Contrast.Found> offenders(Shell shell, Theme theme) {
        for (int pass = 0; pass < 3; pass++) {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
        }
        List<Contrast.Found> all = Contrast.of(shell.scene().getRoot());
        assertThat(all).hasSizeGreaterThan(20);
        double least = theme == Theme.CONTRAST ? 7 : 4.5;
        return all.stream().filter(one -> one.ratio() < least).toList();
    }
}
