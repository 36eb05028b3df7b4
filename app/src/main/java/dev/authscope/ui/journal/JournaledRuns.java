package dev.authscope.ui.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import dev.authscope.export.RecordingExport;
import dev.authscope.recording.RunJournal;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.RunSource;
import dev.authscope.ui.model.RunningScenario;

/** Runs each of which is recorded in a file while it goes on. Where no file can be written, runs go on without. */
public final class JournaledRuns implements RunSource {

    private final RunSource runs;
    private final UnfinishedRuns files;
    private final AtomicInteger number = new AtomicInteger();

    /** @param runs where the runs themselves come from */
    public JournaledRuns(RunSource runs, UnfinishedRuns files) {
        this.runs = runs;
        this.files = files;
    }

    @Override
    public RunningScenario open(Scenario scenario, RunChoice choice) {
        RunningScenario run = runs.open(scenario, choice);
        Path file = files.fresh(scenario.id(), number.incrementAndGet());
        try {
            return new JournaledRun(run, RunJournal.begin(file, RecordingExport.header(run.exported())));
        } catch (IOException e) {
            return run;
        }
    }
}
