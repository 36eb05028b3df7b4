package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Timeline;
import dev.authscope.lab.Action;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

class ByHandTest {

    private static final String URL = "https://api.shop.example/admin/report";
    /** {"alg":"none"} and {"sub":"u-1","roles":["admin"]}. */
    private static final String UNSIGNED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1LTEiLCJyb2xlcyI6WyJhZG1pbiJdfQ.";

    @Test
    void aRecordingTellsOfATokenSentByHandWhatWasToldWhenItWasSent() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Scenario scenario = library.load(library.find("weak-jwt-verifier").orElseThrow());
        try (ScenarioRun run = ScenarioRun.open(scenario, new RunChoice(Map.of(), 7, true))) {
            run.next();
            for (String token : new String[]{UNSIGNED, "nonsense" }) {
                Scenario.Step live = ByHand.token(1, "mallory",
                        new Action.SendToken(token, "GET", URL, Map.of("bug", "algNone")));
                run.byHand(live);
                Timeline timeline = run.timeline();
                Timeline.Step step = timeline.steps().getLast();
                Scenario.Step again = ByHand.recorded(step.id(), step.actor(), timeline.events(step.from(), step.to()));
                assertThat(again).isEqualTo(live);
                assertThat(again.say().in(Language.ENGLISH)).contains(URL, "the setting bug is algNone")
                        .contains(token.equals(UNSIGNED) ? "alg none, sub u-1, roles [\"admin\"]" : "no token");
                assertThat(again.say().in(Language.KOREAN)).contains(URL, "algNone");
            }
        }
    }

    @Test
    void aStepWhoseRequestNeverLeftSaysSo() {
        assertThat(ByHand.recorded("T1", "mallory", List.of()).say().in(Language.ENGLISH))
                .contains("no request left");
    }
}
