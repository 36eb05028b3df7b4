package dev.authscope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;

/** The advice that follows from five answers. */
class AdviceLibraryTest {

    private static final AdviceLibrary ADVICE = AdviceLibrary.bundled();

    @Test
    void eachOfThe108SetsOfAnswersYieldsAtLeastThreeLines() {
        List<Map<String, String>> all = sets();
        assertThat(all).hasSize(108);
        assertThat(all).allSatisfy(answers -> assertThat(ADVICE.advice(answers)).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void aShopWithThreeCopiesOfOneServerIsToldOfAnExternalSessionStoreFirst() {
        assertThat(first("web", "copies", "next", "never", "yes")).isEqualTo("shared-session");
        assertThat(first("web", "one", "expiry", "accepted", "no")).isEqualTo("session");
        assertThat(first("mobile", "copies", "minutes", "never", "yes")).isEqualTo("refresh");
        assertThat(first("others", "services", "next", "never", "no")).isEqualTo("oauth");
    }

    @Test
    void aContradictionGetsALineAndNothingElseDoes() {
        assertThat(sets()).allSatisfy(answers -> {
            boolean contradicts = answers.get("withdrawal").equals("next") && answers.get("store").equals("no")
                    && !answers.get("verifier").equals("one");
            assertThat(ADVICE.advice(answers).stream().anyMatch(one -> one.id().equals("contradiction")))
                    .isEqualTo(contradicts);
        });
    }

    @Test
    void everyLineHasARunThatExistsAndSixLinesOfCodeInBothFrameworks() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        assertThat(ADVICE.advice()).isNotEmpty().allSatisfy(advice -> {
            assertThat(advice.runs()).isNotEmpty().allSatisfy(run -> {
                Scenario scenario = library.load(library.find(run.scenario()).orElseThrow());
                List<String> steps = ScenarioRun
                        .steps(scenario, new RunChoice(run.switches(), RunChoice.DEFAULT_SEED, false, run.part()))
                        .stream()
                        .map(Scenario.Step::id)
                        .toList();
                assertThat(run.step().isEmpty() || steps.contains(run.step())).isTrue();
            });
            assertThat(ADVICE.code(advice.code()).spring()).hasSize(6);
            assertThat(ADVICE.code(advice.code()).express()).hasSize(6);
            advice.when()
                    .forEach((id, answers) -> assertThat(ADVICE.questions()).anyMatch(question -> question.id()
                            .equals(id)
                            && question.answers()
                                    .stream()
                                    .map(AdviceLibrary.Answer::id)
                                    .toList()
                                    .containsAll(answers)));
        });
    }

    private static String first(String... chosen) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < chosen.length; i++) {
            answers.put(ADVICE.questions().get(i).id(), chosen[i]);
        }
        return ADVICE.advice(answers).getFirst().id();
    }

    private static List<Map<String, String>> sets() {
        List<Map<String, String>> sets = List.of(Map.of());
        for (AdviceLibrary.Question question : ADVICE.questions()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> set : sets) {
                for (AdviceLibrary.Answer answer : question.answers()) {
                    Map<String, String> one = new LinkedHashMap<>(set);
                    one.put(question.id(), answer.id());
                    more.add(one);
                }
            }
            sets = more;
        }
        return sets;
    }
}
