package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.present.TeacherView;

/** The screen for a class, in a real window: its keys, the size of its letters, and pictures into target/screens. */
class PresentTest {

    @ParameterizedTest
    @CsvSource({"ENGLISH, DARK", "KOREAN, LIGHT" })
    void showsNothingSmallAndTheOptionsOnlyWhenAsked(Language language, Appearance.Theme theme) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1280, 720)) {
            window.run(() -> {
                window.model().appearance().languageProperty().set(language);
                window.model().appearance().themeProperty().set(theme);
            });
            window.open("refresh-token-reuse");
            window.press(KeyCode.F5);
            window.press(KeyCode.SPACE);
            window.press(KeyCode.PAGE_DOWN);
            window.press(KeyCode.PAGE_DOWN);
            assertThat(window.model().run().state().covered()).isTrue();
            window.press(KeyCode.DIGIT1);
            assertThat(window.model().run().state().covered()).as("not before the options are seen").isTrue();
            assertThat(window.look(() -> window.shell().scene().lookup("#present-option-1"))).isNull();
            window.press(KeyCode.SPACE);
            assertThat(window.look(() -> window.shell().scene().lookup("#present-option-1"))).isNotNull();
            draw(window, "present-question-" + theme.name().toLowerCase(Locale.ROOT), true);
            window.press(KeyCode.DIGIT3);
            assertThat(window.model().run().state().covered()).isFalse();
            draw(window, "present-verdict-" + theme.name().toLowerCase(Locale.ROOT), false);
            assertThat(window.look(() -> {
                window.shell().scene().getRoot().applyCss();
                return window.shell()
                        .scene()
                        .lookup(".present-slide")
                        .lookupAll(".label")
                        .stream()
                        .filter(node -> node.isVisible() && node instanceof Labeled label && !label.getText().isEmpty()
                                && label.getFont().getSize() < 24)
                        .map(node -> ((Labeled) node).getText())
                        .toList();
            })).isEmpty();
            window.press(KeyCode.ESCAPE);
            assertThat(window.look(() -> window.shell().scene().lookup(".present").isVisible())).isFalse();
            assertThat(window.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "KOREAN, DARK" })
    void theTableOfPlacesIsFilledInColumnByColumnOnTheSlides(Language language, Appearance.Theme theme) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1280, 720)) {
            window.run(() -> {
                window.model().appearance().languageProperty().set(language);
                window.model().appearance().themeProperty().set(theme);
            });
            window.open("token-storage");
            window.press(KeyCode.F5);
            window.press(KeyCode.M);
            assertThat(cell(window, "memory", "read")).isEmpty();
            window.press(KeyCode.PAGE_DOWN);
            window.await(() -> window.model().matrix().state().rows().size() == 8);
            assertThat(cell(window, "localStorage", "read")).startsWith("●");
            assertThat(cell(window, "httpOnly", "read")).startsWith("○");
            assertThat(cell(window, "httpOnlyLax", "csrf")).as("not before its column is asked for").isEmpty();
            for (int press = 0; press < 6; press++) {
                window.press(KeyCode.SPACE);
            }
            assertThat(cell(window, "httpOnlyLax", "csrf")).startsWith("◐");
            assertThat(window.look(() -> Legibility.problems((Parent) window.shell().scene().lookup(".present-slide"))))
                    .isEmpty();
            PngFile.write(window.picture(shell -> {
                press(shell, KeyCode.F5);
                press(shell, KeyCode.M);
            }), Path.of("target", "screens", "present-table-" + language.code() + ".png"));
            int performed = window.model().run().state().performed();
            window.press(KeyCode.SPACE);
            assertThat(window.look(() -> window.shell().scene().lookup("#present-table"))).isNull();
            assertThat(window.model().run().state().performed()).as("the press that leaves the table is no step")
                    .isEqualTo(performed);
            assertThat(window.errors()).isEmpty();
        }
    }

    private static String cell(TestWindow window, String place, String column) {
        return window.look(() -> ((Labeled) window.shell().scene().lookup("#present-table-" + place + "-" + column))
                .getText());
    }

    @Test
    void theTeachersWindowTellsTheNextPressFollowsLanguageAndThemeAndLeadsTheLesson() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1280, 720)) {
            window.open("refresh-token-reuse");
            Scenario scenario = window.model().run().state().scenario();
            window.press(KeyCode.F5);
            assertThat(window.look(PresentTest::teacher)).as("one screen: only when asked for").isEmpty();
            window.press(KeyCode.T);
            Scene notes = window.look(PresentTest::teacher).orElseThrow();
            Scenario.Step upcoming = window.model().run().state().upcoming().orElseThrow();
            assertThat(window.look(() -> texts(notes)))
                    .anyMatch(text -> text.contains(upcoming.say().en()))
                    .contains(scenario.teacher().press(upcoming.id()).orElseThrow().say().en());
            assertThat(window.look(() -> Legibility.problems(notes.getRoot()))).isEmpty();

            window.run(() -> window.model().appearance().languageProperty().set(Language.KOREAN));
            assertThat(window.look(() -> texts(notes))).anyMatch(text -> text.contains(upcoming.say().ko()));
            assertThat(window.look(() -> Legibility.problems(notes.getRoot()))).isEmpty();
            List<String> before = window.look(() -> List.copyOf(notes.getStylesheets()));
            window.run(() -> window.model().appearance().themeProperty().set(Appearance.Theme.CONTRAST));
            assertThat(window.look(() -> List.copyOf(notes.getStylesheets()))).isNotEqualTo(before);

            window.run(() -> Event.fireEvent(notes.getRoot(), key(KeyCode.SPACE)));
            window.settle();
            assertThat(window.model().run().state().performed()).isPositive();
            Scenario.Step then = window.model().run().state().upcoming().orElseThrow();
            assertThat(then).isNotEqualTo(upcoming);
            assertThat(window.look(() -> texts(notes))).anyMatch(text -> text.contains(then.say().ko()));

            window.run(() -> Event.fireEvent(notes.getRoot(), key(KeyCode.ESCAPE)));
            assertThat(window.look(PresentTest::teacher)).isEmpty();
            assertThat(window.look(() -> window.shell().scene().lookup(".present").isVisible())).isFalse();
        }
    }

    private static Optional<Scene> teacher() {
        return Window.getWindows()
                .stream()
                .filter(window -> window.isShowing() && window.getScene().getRoot() instanceof TeacherView)
                .map(Window::getScene)
                .findFirst();
    }

    private static List<String> texts(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot()
                .lookupAll(".label")
                .stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static void draw(TestWindow window, String name, boolean options) {
        WritableImage image = window.look(() -> {
            Shell fresh = new Shell(window.model(), TestWindow.STYLE_SHEETS, 1280, 720);
            press(fresh, KeyCode.F5);
            if (options) {
                press(fresh, KeyCode.SPACE);
            }
            for (int pass = 0; pass < 3; pass++) {
                fresh.scene().getRoot().applyCss();
                fresh.scene().getRoot().layout();
            }
            return fresh.scene().snapshot(null);
        });
        PngFile.write(image, Path.of("target", "screens", name + ".png"));
    }

    private static void press(Shell shell, KeyCode code) {
        Event.fireEvent(shell.scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
