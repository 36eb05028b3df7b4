package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.cookies.CookieExplanation;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.Lab;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/** What the cookie lab answers and what travels over the wire are the same. */
class CookieExperimentsTest {

    private static final Scenario SCENARIO = new BundledScenarios().load(CookieExperiments.SCENARIO);
    private static final Map<String, CookieTrial> TRIALS = CookieExperiments.of(SCENARIO);

    static Iterable<String> experiments() {
        return TRIALS.keySet();
    }

    @Test
    void allThirtyCanBeTakenOver() {
        assertThat(TRIALS).hasSize(30);
        assertThat(TRIALS.values()).filteredOn(CookieTrial::closed).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theLabSendsWhatTheRunSent(String id) {
        CookieTrial trial = TRIALS.get(id);
        CookieExplanation.Answer answer = trial.answer(Lab.START);
        try (RunningScenario run = new LabRuns().open(SCENARIO,
                new RunChoice(Map.of(CookieExperiments.SWITCH, id), RunChoice.DEFAULT_SEED, true))) {
            while (run.performed() < run.steps().size()) {
                run.next();
            }
            assertThat(answer.cookieHeader()).isEqualTo(sent(run.timeline(), trial.to()).orElse(""));
            // Where a later step of the run sets one more cookie, the lab has had that line too.
            assertThat(answer.ignored()).hasSameSizeAs(ignored(run.timeline()));
        }
    }

    /** The Cookie field of the first request to an address after all lines had been received. */
    private static Optional<String> sent(Timeline timeline, String url) {
        int last = 0;
        for (int i = 0; i < timeline.size(); i++) {
            if (timeline.get(i) instanceof FlowEvent.RequestSent sent && sent.url().endsWith("/lab/set-cookie")) {
                last = i;
            }
        }
        for (int i = last + 1; i < timeline.size(); i++) {
            if (timeline.get(i) instanceof FlowEvent.RequestSent sent && sent.url().equals(url)) {
                return Header.first(sent.headers(), "Cookie");
            }
        }
        throw new AssertionError("no request to " + url);
    }

    private static List<FlowEvent> ignored(Timeline timeline) {
        List<FlowEvent> ignored = new ArrayList<>();
        for (int i = 0; i < timeline.size(); i++) {
            FlowEvent event = timeline.get(i);
            if (event instanceof FlowEvent.CookieIgnored
                    || event instanceof FlowEvent.CookieRemoved removed && removed.why().equals("evicted")) {
                ignored.add(event);
            }
        }
        return ignored;
    }
}
