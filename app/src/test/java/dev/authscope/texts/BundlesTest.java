package dev.authscope.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.file.ScenarioLibrary;

/** The bundles of texts: complete in both languages. */
class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"cli", "checks", "glossary" })
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces(String bundle) {
        Texts english = Texts.load(Language.ENGLISH, bundle);
        Texts korean = Texts.load(Language.KOREAN, bundle);
        assertThat(korean.keys()).isEqualTo(english.keys()).isNotEmpty();
        assertThat(english.keys()).allSatisfy(key -> {
            assertThat(places(korean.get(key))).isEqualTo(places(english.get(key)));
            assertThat(korean.get(key)).isNotBlank();
        });
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }

    @Test
    void everyCheckHasASentenceForEachOutcome() {
        Texts checks = Texts.load(Language.ENGLISH, "checks");
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Set<String> made = new TreeSet<>();
        for (ScenarioLibrary.Entry entry : library.entries()) {
            try (ScenarioRun run = ScenarioRun.open(library.load(entry), RunChoice.DEFAULT)) {
                run.steps().forEach(step -> run.next());
                run.timeline().events().forEach(event -> {
                    if (event instanceof FlowEvent.CheckMade check) {
                        made.add(check.id());
                    }
                });
            }
        }
        assertThat(made).isNotEmpty().allSatisfy(id -> {
            for (CheckOutcome outcome : CheckOutcome.values()) {
                assertThat(checks.keys()).contains(id + "." + outcome.id());
            }
        });
    }
}
