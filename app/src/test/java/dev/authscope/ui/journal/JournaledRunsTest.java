package dev.authscope.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.export.ExportedRun;
import dev.authscope.export.RecordingExport;
import dev.authscope.recording.Recording;
import dev.authscope.recording.RecordingReader;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunningScenario;

/** Runs in the real lab that are recorded while they go on. */
class JournaledRunsTest {

    @TempDir
    Path folder;

    private static Scenario login() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.load(library.find("S03").orElseThrow());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Recording read(Path file) throws Exception {
        return RecordingReader.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    @Test
    void afterEveryStepAllOfTheRunIsOnTheDisk() throws Exception {
        UnfinishedRuns runs = new UnfinishedRuns(folder, ProcessHandle.current().pid());
        try (RunningScenario run = new JournaledRuns(new LabRuns(), runs).open(login(), RunChoice.DEFAULT)) {
            assertThat(files()).hasSize(1);
            List<StepReport> reports = run.steps().stream().map(step -> run.next()).toList();
            Recording found = read(files().getFirst());
            assertThat(found.timeline().events()).isEqualTo(run.timeline().events());
            assertThat(found.unfinished()).isTrue();
            ExportedRun opened = RecordingExport.opened(found);
            assertThat(opened.reports()).isEqualTo(reports);
            assertThat(runs.recover()).as("what a living program writes is its own").isEmpty();
        }
        assertThat(files()).as("a run that was closed leaves nothing").isEmpty();
    }

    @Test
    void whatAnEndedProgramLeftIsKeptOnceWhenSomethingHappenedInIt() throws Exception {
        long gone = Stream.iterate(1L << 40, pid -> pid + 1)
                .filter(pid -> ProcessHandle.of(pid).isEmpty())
                .findFirst()
                .orElseThrow();
        byte[] begun;
        byte[] played;
        UnfinishedRuns runs = new UnfinishedRuns(folder, ProcessHandle.current().pid());
        try (RunningScenario run = new JournaledRuns(new LabRuns(), runs).open(login(), RunChoice.DEFAULT)) {
            begun = Files.readAllBytes(files().getFirst());
            run.next();
            played = Files.readAllBytes(files().getFirst());
        }
        Files.write(folder.resolve("session-login-" + gone + "-1.authscope"), begun);
        Files.write(folder.resolve("session-login-" + gone + "-2.authscope"), played);
        Files.write(folder.resolve("session-login-" + gone + "-3.authscope"), new byte[]{1, 2, 3 });
        Files.write(folder.resolve("somebody-elses.txt"), begun);
        Path kept = folder.resolve("unfinished-session-login.authscope");
        assertThat(runs.recover()).containsExactly(kept);
        assertThat(files()).containsExactly(folder.resolve("somebody-elses.txt"), kept);
        assertThat(read(kept).timeline().steps()).isNotEmpty();
        assertThat(runs.recover()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotStopARun() throws IOException {
        Path taken = Files.writeString(folder.resolve("file"), "no folder");
        UnfinishedRuns runs = new UnfinishedRuns(taken, 1);
        try (RunningScenario run = new JournaledRuns(new LabRuns(), runs).open(login(), RunChoice.DEFAULT)) {
            assertThat(run.next().problem()).isNull();
        }
        assertThat(runs.recover()).isEmpty();
    }
}
