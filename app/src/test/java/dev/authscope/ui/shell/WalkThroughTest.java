package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.flow.Timeline;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.ui.matrix.MatrixSlide;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.ExtraSteps;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.ScenarioLibrary;
import dev.authscope.ui.present.PresentView;

/**
 * Every scenario is played once in real windows with its questions open on the way, in one theme after the other. At each
 * rest two windows of 1280×720 and 1600×1000 and the slides over the same run are looked at in both languages: no text is cut
 * off, lies beyond what it stands in, or over another one. At each question and at the end every text stands out from its
 * ground. No question shows anything of its answer.
 */
class WalkThroughTest {

    /** The scenario with most on the stage is looked at in every theme. */
    private static final String FULLEST = "refresh-token-reuse";

    private static TestWindow small;
    private static Shell large;
    private static PresentView slides;

    @BeforeAll
    static void openTheWindows() {
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

    /** All scenarios, or those that {@code -Dscenarios=id,id} names, each with the themes for it. */
    static Stream<Arguments> scenarios() {
        List<String> only = List.of(System.getProperty("scenarios", "").split(",", -1));
        List<String> all = new BundledScenarios().chapters()
                .stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(ScenarioLibrary.Entry::id)
                .toList();
        Theme[] themes = Theme.values();
        return IntStream.range(0, all.size())
                .filter(at -> only.equals(List.of("")) || only.contains(all.get(at)))
                .mapToObj(at -> Arguments.of(all.get(at),
                        all.get(at).equals(FULLEST) ? List.of(themes) : List.of(themes[at % themes.length])));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyTextCanBeReadAtEveryStepAndNoQuestionGivesItsAnswerAway(String scenario, List<Theme> themes) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<String> asked = new ArrayList<>();
        theme(themes.getFirst());
        small.open(scenario);
        List<String> toBeAsked = small.look(() -> asked(small.model().run().state().scenario()));
        small.run(() -> List.of(small.shell(), large).forEach(Legibility::problems));
        small.run(() -> slides.show(true));
        look(problems, "before the first step");
        for (int press = 0; press < 60 && !small.model().run().state().finished(); press++) {
            if (small.model().run().state().covered()) {
                lookAtColours(problems, themes);
                language(Language.ENGLISH);
                OpenQuestion question = new OpenQuestion(small);
                asked.add(question.stepId());
                small.press(KeyCode.DIGIT2);
                question.problemsOnceAnswered().forEach(one -> problems.put(one, scenario));
            } else {
                small.press(KeyCode.SPACE);
            }
            look(problems, "after step " + small.model().momentProperty().get().step()
                    + (small.model().run().state().covered() ? ", question open" : ""));
        }
        assertThat(small.model().run().state().finished()).isTrue();
        assertThat(asked).containsAll(toBeAsked);
        lookAtColours(problems, themes);
        extras(problems);
        assertThat(problems.entrySet().stream().map(one -> one.getValue() + ": " + one.getKey()))
                .as(scenario)
                .isEmpty();
    }

    /** The steps of a core run with all switches as they come, before which a question is asked. */
    private static List<String> asked(Scenario scenario) {
        return scenario.steps()
                .stream()
                .filter(step -> step.ask() != null && step.path() == Scenario.Path.CORE)
                .filter(step -> step.when()
                        .entrySet()
                        .stream()
                        .allMatch(when -> scenario.switches()
                                .stream()
                                .anyMatch(one -> one.id().equals(when.getKey())
                                        && one.byDefault().equals(when.getValue()))))
                .map(Scenario.Step::id)
                .toList();
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

    private static void lookAtColours(Map<String, String> problems, List<Theme> themes) {
        String step = small.model().momentProperty().get().step();
        for (Theme theme : themes) {
            theme(theme);
            small.look(() -> Contrast.offenders(large, theme))
                    .forEach(one -> problems.putIfAbsent(theme + " " + one, "after step " + step));
        }
        theme(themes.getFirst());
    }

    private static void theme(Theme theme) {
        small.run(() -> small.model().appearance().themeProperty().set(theme));
    }

    private static void language(Language language) {
        small.run(() -> small.model().appearance().languageProperty().set(language));
    }
}
