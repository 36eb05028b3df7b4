package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.scenario.RunChoice;
import dev.authscope.texts.Language;

class BrowserDecisionTest {

    private final Appearance appearance = new Appearance();
    private final Wording wording = new Wording(appearance);

    @Test
    void aCookieThatStaysBehindIsTold() {
        assertThat(rules("csrf-transfer", Map.of("sameSite", "Strict")))
                .contains("same-site-strict  ·  RFC 6265bis §5.8.3");
    }

    @Test
    void aRequestThatGetsNoPermissionIsTold() {
        assertThat(rules("cross-port-cookie", Map.of())).contains("cors.preflight  ·  Fetch: CORS-preflight fetch");
    }

    @Test
    void aScriptThatThePolicyForbidsIsTold() {
        assertThat(rules("access-token-theft", Map.of("csp", "on"))).contains("csp.script  ·  CSP 3: script-src");
    }

    @Test
    void anAddressThatIsRewrittenToTlsIsToldAtTheRequest() {
        assertThat(rules("session-sniffing", Map.of("hsts", "on"))).contains("hsts.upgrade  ·  RFC 6797 §8.3");
    }

    @Test
    void sentencesAreWholeInBothLanguages() {
        for (Language language : Language.values()) {
            appearance.languageProperty().set(language);
            List<BrowserDecision> told = new ArrayList<>(decisions("cross-port-cookie", Map.of()));
            told.addAll(decisions("session-sniffing", Map.of("hsts", "on")));
            assertThat(told).isNotEmpty()
                    .allSatisfy(
                            decision -> assertThat(decision.sentence()).doesNotContain("{")
                                    .doesNotContain("  ")
                                    .endsWith("."));
        }
    }

    private List<String> rules(String scenario, Map<String, String> switches) {
        return decisions(scenario, switches).stream().map(BrowserDecision::rule).distinct().toList();
    }

    /** All that the browser refused in a run. */
    private List<BrowserDecision> decisions(String scenario, Map<String, String> switches) {
        List<BrowserDecision> all = new ArrayList<>();
        try (RunningScenario run = new LabRuns().open(new BundledScenarios().load(scenario),
                new RunChoice(switches, RunChoice.DEFAULT_SEED, false))) {
            while (run.performed() < run.steps().size()) {
                run.next();
            }
            History history = new History();
            history.follow(run.timeline());
            for (Timeline.Step step : run.timeline().steps()) {
                World world = history.at(step.to());
                Moment moment = new Moment(run.timeline(), world, step.to(), step.to(), null);
                for (Exchange exchange : world.exchanges().values()) {
                    all.addAll(BrowserDecision.before(exchange, moment, wording));
                    all.addAll(BrowserDecision.after(exchange, moment, wording));
                }
            }
        }
        return all;
    }
}
