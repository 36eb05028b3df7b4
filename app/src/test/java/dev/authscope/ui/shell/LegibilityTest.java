package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.flow.Timeline;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.ExtraSteps;
import dev.authscope.ui.matrix.MatrixSlide;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.ScenarioLibrary;
import dev.authscope.ui.present.PresentView;

/**
 * No text of the window is cut off, lies beyond what it stands in, or over another text: at every step of every scenario, in
 * both languages, at 1280×720 and 1600×1000. Each scenario is played once with its questions open on the way; at each rest
 * two windows over the same run are looked at in both languages.
 */
class LegibilityTest {

    private static TestWindow small;
    private static Shell large;
    private static PresentView slides;

    @BeforeAll
    static void openBothWindows() {
        small = new TestWindow(new BundledScenarios(), new LabRuns(), 1280, 720);
        small.run(() -> small.model().appearance().reducedMotionProperty().set(true));
        slides = small.look(() -> {
            PresentView view = new PresentView(small.model(), Region::new, () -> new MatrixSlide(small.model()));
            TestWindow.STYLE_SHEETS.apply(new Scene(view, 1280, 720), Theme.DARK);
            return view;
        });
        large = small.look(() -> new Shell(small.model(), TestWindow.STYLE_SHEETS, 1600, 1000));
    }

    @AfterAll
    static void close() {
        List<Throwable> errors = small.errors();
        small.close();
        assertThat(errors).isEmpty();
    }

    /** All scenarios, or those that {@code -Dscenarios=id,id} names. */
    static List<String> scenarios() {
        List<String> only = List.of(System.getProperty("scenarios", "").split(",", -1));
        return new BundledScenarios().chapters()
                .stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(ScenarioLibrary.Entry::id)
                .filter(id -> only.equals(List.of("")) || only.contains(id))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyTextCanBeReadAtEveryStep(String scenario) {
        Map<String, String> problems = new LinkedHashMap<>();
        small.open(scenario);
        small.run(() -> List.of(small.shell(), large).forEach(Legibility::problems));
        small.run(() -> slides.show(true));
        look(problems, "before the first step");
        for (int press = 0; press < 60 && !small.model().run().state().finished(); press++) {
            boolean asked = small.model().run().state().covered();
            small.press(asked ? KeyCode.DIGIT2 : KeyCode.SPACE);
            look(problems, "after step " + small.model().momentProperty().get().step()
                    + (small.model().run().state().covered() ? ", question open" : ""));
        }
        assertThat(small.model().run().state().finished()).isTrue();
        extras(problems);
        assertThat(problems.entrySet().stream().map(one -> one.getValue() + ": " + one.getKey()))
                .as(scenario)
                .isEmpty();
    }

    @Test
    void everyTextOfASheetCanBeRead() {
        small.open("session-login");
        small.press(KeyCode.SPACE);
        List<String> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            small.run(() -> small.model().appearance().languageProperty().set(language));
            for (Shell shell : List.of(small.shell(), large)) {
                Sheets.all().forEach((name, open) -> {
                    small.run(() -> open.accept(shell));
                    small.await(shell::sheetShown);
                    small.settle();
                    small.run(() -> {
                        Legibility.problems((Parent) shell.scene().lookup(".over-sheet"))
                                .forEach(one -> problems.add(name + " " + language.code() + " " + one));
                        Event.fireEvent(shell.scene().lookup(".over-sheet"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                                KeyCode.ESCAPE, false, false, false, false));
                    });
                    small.await(() -> !shell.sheetShown());
                });
            }
        }
        assertThat(problems).isEmpty();
    }

    /** The steps after the conclusion are carried out in one go, and then looked at one after the other. */
    private static void extras(Map<String, String> problems) {
        List<Scenario.Step> steps = ExtraSteps.of(small.model().run().state());
        if (steps.isEmpty()) {
            return;
        }
        small.run(() -> small.model().run().goOnWith(steps.getLast().id()));
        small.settle();
        for (Timeline.Step step : small.look(() -> List.copyOf(small.model().playhead().timeline().steps()))) {
            if (steps.stream().anyMatch(one -> one.id().equals(step.id()))) {
                small.run(() -> small.model().run().show(step));
                look(problems, "after extra step " + step.id());
            }
        }
    }

    private static void look(Map<String, String> problems, String when) {
        List<Language> languages = small.model().appearance().language() == Language.ENGLISH
                ? List.of(Language.ENGLISH, Language.KOREAN)
                : List.of(Language.KOREAN, Language.ENGLISH);
        for (Language language : languages) {
            List<String> found = small.look(() -> {
                small.model().appearance().languageProperty().set(language);
                small.model().redraw().now();
                List<String> all = new ArrayList<>();
                Legibility.problems(small.shell()).forEach(one -> all.add("1280×720 " + language.code() + " " + one));
                Legibility.problems(large).forEach(one -> all.add("1600×1000 " + language.code() + " " + one));
                if (small.model().run().state().covered()) {
                    slides.next();
                }
                Legibility.problems(slides).forEach(one -> all.add("slides " + language.code() + " " + one));
                return all;
            });
            found.forEach(one -> problems.putIfAbsent(one, when));
        }
    }
}
