package dev.authscope.ui.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.authscope.export.ExportedRun;
import dev.authscope.export.RecordingExport;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.IssuerKeys;
import dev.authscope.recording.RunJournal;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.ui.model.RunningScenario;

/** A run with its journal. A disk that fails ends the journal and not the run. */
final class JournaledRun implements RunningScenario {

    /** How long an event may be recorded and not yet written while a step goes on, in milliseconds. */
    private static final long PACE = 100;

    private final RunningScenario run;
    private final RunJournal journal;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("run-journal").factory());
    private volatile boolean writing = true;

    JournaledRun(RunningScenario run, RunJournal journal) {
        this.run = run;
        this.journal = journal;
        pace.scheduleWithFixedDelay(this::follow, PACE, PACE, TimeUnit.MILLISECONDS);
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void follow() {
        write(() -> journal.follow(run.timeline()));
    }

    private void write(Writing what) {
        if (writing) {
            try {
                what.write();
            } catch (IOException e) {
                writing = false;
            }
        }
    }

    @Override
    public List<StoreNotice> notices() {
        return run.notices();
    }

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
        write(() -> journal.finished(run.timeline(), RecordingExport.outcome(report)));
        return report;
    }

    @Override
    public void advanceClock(Duration by) {
        run.advanceClock(by);
        follow();
    }

    @Override
    public void probe(String attacker, String item) {
        run.probe(attacker, item);
        follow();
    }

    @Override
    public List<Exchange.Check> examine(String accessToken) {
        return run.examine(accessToken);
    }

    @Override
    public Optional<IssuerKeys> issuerKeys() {
        return run.issuerKeys();
    }

    @Override
    public StepReport byHand(Scenario.Step step) {
        StepReport report = run.byHand(step);
        write(() -> journal.finished(run.timeline(), RecordingExport.outcome(report)));
        return report;
    }

    @Override
    public ExportedRun exported() {
        return run.exported();
    }

    @Override
    public void close() {
        pace.shutdownNow();
        run.close();
        writing = true;
        write(journal::close);
    }
}
