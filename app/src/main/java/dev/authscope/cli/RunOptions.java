package dev.authscope.cli;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.authscope.export.ExportedRun;
import dev.authscope.export.RecordingExport;
import dev.authscope.recording.Recording;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Texts;

/** What every command that carries out a scenario asks for: which one, with which seed, and whether without extra steps. */
final class RunOptions {

    @Parameters(paramLabel = "SCENARIO", completionCandidates = KnownNames.Scenarios.class, description = "An id (session-login), a number (S03), a scenario file, a recording, or - for standard input.")
    private String name = "";

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes; 1 unless given.")
    private @Nullable Long seed;

    @Option(names = "--core", description = "Leave out the extra steps.")
    private boolean core;

    /** The scenario; a {@link CommandFailure} when there is none. */
    Scenario scenario(Console console) {
        return new ScenarioSource(console).find(name);
    }

    /** The scenario or the recording; a {@link CommandFailure} when there is none. */
    ScenarioSource.Found found(Console console) {
        return new ScenarioSource(console).open(name);
    }

    /**
     * The run that a recording holds; what is missing of a damaged one is said.
     *
     * @param written the switches that the user wants changed
     * @throws CommandFailure when something is to be changed: what happened cannot be
     */
    ExportedRun recorded(Recording recording, List<String> written, Console console) {
        Texts texts = Texts.load(console.language(), "export");
        if (!written.isEmpty() || seed != null || core) {
            throw CommandFailure.wrongUse(texts.get("recording.fixed", ScenarioSource.shown(name)), null);
        }
        if (!recording.whole()) {
            console.err().println(new ScenarioSource(console).missing(name, recording, texts));
        }
        return RecordingExport.opened(recording);
    }

    RunChoice choice(Map<String, String> switches) {
        return new RunChoice(switches, seed == null ? RunChoice.DEFAULT_SEED : seed, core);
    }
}
