package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.History;
import dev.authscope.flow.Loot;
import dev.authscope.flow.World;
import dev.authscope.lab.Action;
import dev.authscope.lab.Lab;
import dev.authscope.lab.LabPlan;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.server.settings.LabSettings;

/** Two people and one refresh token, with the theft that comes before. */
class TheftOfTokensTest {

    private static Scenario scenario() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.load(library.find("S13").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"rejectOnly,on,off", "revokeFamily,on,on", "revokeFamily,off,off", "revokeFamily,on,off" })
    void theOtherOrderHoldsWithTheOtherSwitchesToo(String onReuse, String rotation, String denylist) {
        Map<String, String> switches = new LinkedHashMap<>(Map.of("firstRefresher", "thief"));
        Map<String, String> others = Map.of("onReuse", onReuse, "rotation", rotation, "denylistOnReuse", denylist);
        scenario().switches()
                .stream()
                .filter(offered -> others.containsKey(offered.id())
                        && !others.get(offered.id()).equals(offered.byDefault()))
                .forEach(offered -> switches.put(offered.id(), others.get(offered.id())));
        int held = 0;
        try (ScenarioRun run = ScenarioRun.open(scenario(), new RunChoice(switches, 3, false))) {
            for (int i = 0; i < run.steps().size(); i++) {
                StepReport report = run.next();
                assertThat(report.expectations()).allMatch(StepReport.Held::met);
                assertThat(report.problem()).isNull();
                held += report.expectations().size();
            }
        }
        assertThat(held).isPositive();
    }

    @Test
    void aProbeTellsWhatStillOpensSomethingAndChangesNothing() {
        Scenario scenario = scenario();
        Map<String, String> settings = new LinkedHashMap<>(scenario.settings());
        try (Lab lab = Lab.start(new LabPlan("test", 1, new LabSettings(settings), scenario.participants()))) {
            lab.perform("mallory", new Action.InjectXss("/posts/1", script()));
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            lab.perform("mallory", new Action.XssRead("alice", "https://shop.example/posts/1"));
            List<String> held = world(lab).loot().values().stream().map(Loot::name).toList();
            assertThat(held).containsExactlyInAnyOrder("AT2", "RT2");
            Map<String, Map<String, Map<String, Object>>> before = lab.actualRows();
            lab.perform("mallory", new Action.Probe("RT2"));
            lab.perform("mallory", new Action.Probe("AT2"));
            assertThat(probes(lab)).containsExactly("RT2 controlPlane yes ", "AT2 http yes ");
            assertThat(lab.actualRows()).isEqualTo(before);
            lab.perform("alice", new Action.Logout());
            lab.perform("mallory", new Action.Probe("RT2"));
            assertThat(probes(lab)).last().isEqualTo("RT2 controlPlane no rt.status");
        }
    }

    private static String script() {
        return BundledFiles.text("attack-scripts/read-storage.js");
    }

    private static World world(Lab lab) {
        History history = new History();
        history.follow(lab.timeline());
        return history.latest();
    }

    private static List<String> probes(Lab lab) {
        return lab.timeline()
                .events()
                .stream()
                .filter(FlowEvent.Noted.class::isInstance)
                .map(FlowEvent.Noted.class::cast)
                .filter(note -> note.code().equals("probe"))
                .map(FlowEvent.Noted::arguments)
                .map(found -> found.get("item") + " " + found.get("how") + " " + found.get("works") + " "
                        + found.get("refusal"))
                .toList();
    }
}
