package dev.authscope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;

/**
 * The default run of each scenario of the library, really carried out and once in a process: the same seed gives the same run,
 * and a run that is over does not change.
 */
public final class PlayedRuns {

    private static final Map<String, ExportedRun> PLAYED = new ConcurrentHashMap<>();

    private PlayedRuns() {}

    /** The catalogue numbers of all scenarios, in their order. */
    public static List<String> numbers() {
        return ScenarioLibrary.bundled().entries().stream().map(ScenarioLibrary.Entry::number).toList();
    }

    /** The run of a scenario. */
    public static ExportedRun of(String number) {
        return PLAYED.computeIfAbsent(number, PlayedRuns::play);
    }

    private static ExportedRun play(String number) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find(number).orElseThrow()), RunChoice.DEFAULT)) {
            List<StepReport> reports = new ArrayList<>();
            run.steps().forEach(step -> reports.add(run.next()));
            return ExportedRun.of(run, reports);
        }
    }
}
