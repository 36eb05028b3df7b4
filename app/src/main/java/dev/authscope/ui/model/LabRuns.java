package dev.authscope.ui.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.authscope.export.ExportedRun;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.Action;
import dev.authscope.lab.IssuerKeys;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.server.session.StoreNotice;

/** Runs in the real lab. */
public final class LabRuns implements RunSource {

    @Override
    public RunningScenario open(Scenario scenario, RunChoice choice) {
        return new LabRun(ScenarioRun.open(scenario, choice), new CopyOnWriteArrayList<>());
    }

    /** @param reports one for each step that was carried out */
    private record LabRun(ScenarioRun run, List<StepReport> reports) implements RunningScenario {

        @Override
        public List<Scenario.Step> steps() {
            return run.steps();
        }

        @Override
        public Map<String, String> switches() {
            return run.switches();
        }

        @Override
        public int performed() {
            return run.performed();
        }

        @Override
        public Timeline timeline() {
            return run.timeline();
        }

        @Override
        public StepReport next() {
            StepReport report = run.next();
            reports.add(report);
            return report;
        }

        @Override
        public void advanceClock(Duration by) {
            run.lab().perform("", new Action.AdvanceClock(by));
        }

        @Override
        public void probe(String attacker, String item) {
            run.lab().perform(attacker, new Action.Probe(item));
        }

        @Override
        public List<Exchange.Check> examine(String accessToken) {
            return run.lab().examine(accessToken);
        }

        @Override
        public Optional<IssuerKeys> issuerKeys() {
            return Optional.of(run.lab().issuerKeys());
        }

        @Override
        public StepReport byHand(Scenario.Step step) {
            StepReport report = run.byHand(step);
            reports.add(report);
            return report;
        }

        @Override
        public List<StoreNotice> notices() {
            return run.lab().notices();
        }

        @Override
        public ExportedRun exported() {
            return ExportedRun.of(run, List.copyOf(reports));
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
