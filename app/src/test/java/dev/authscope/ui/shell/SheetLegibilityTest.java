package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/**
 * No text of a sheet over the window is cut off, in both languages, at 1280×720 and 1600×1000; and all of them stand out from
 * their ground in every theme.
 */
class SheetLegibilityTest {

    @Test
    void everyTextOfASheetCanBeReadInBothLanguagesAndInEveryTheme() {
        List<String> problems = new ArrayList<>();
        try (TestWindow small = new TestWindow(new BundledScenarios(), new LabRuns(), 1280, 720)) {
            small.run(() -> small.model().appearance().reducedMotionProperty().set(true));
            Shell large = small.look(() -> new Shell(small.model(), TestWindow.STYLE_SHEETS, 1600, 1000));
            small.open("session-login");
            small.press(KeyCode.SPACE);
            for (Language language : Language.values()) {
                small.run(() -> small.model().appearance().languageProperty().set(language));
                for (Shell shell : List.of(small.shell(), large)) {
                    Sheets.all().forEach((name, open) -> {
                        small.run(() -> open.accept(shell));
                        small.await(shell::sheetShown);
                        small.settle();
                        small.run(() -> Legibility.problems((Parent) shell.scene().lookup(".over-sheet"))
                                .forEach(one -> problems.add(name + " " + language.code() + " " + one)));
                        if (shell == large && language == Language.ENGLISH) {
                            lookAtColours(small, large, name, problems);
                        }
                        small.run(() -> Event.fireEvent(shell.scene().lookup(".over-sheet"), new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
                        small.await(() -> !shell.sheetShown());
                    });
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void lookAtColours(TestWindow window, Shell shell, String sheet, List<String> problems) {
        for (Theme theme : Theme.values()) {
            window.run(() -> window.model().appearance().themeProperty().set(theme));
            window.look(() -> Contrast.offenders(shell, theme))
                    .forEach(one -> problems.add(sheet + " " + theme + " " + one));
        }
    }
}
