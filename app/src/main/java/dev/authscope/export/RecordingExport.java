package dev.authscope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.LabException;
import dev.authscope.recording.Recording;
import dev.authscope.recording.RecordingWriter;
import dev.authscope.scenario.ByHand;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.scenario.file.ScenarioReader;
import dev.authscope.scenario.file.ScenarioReading;
import dev.authscope.texts.Texts;

/** From a run to a recording and back. A recording holds everything, secrets too, since it must open to the same run. */
public final class RecordingExport {

    private RecordingExport() {}

    static void write(ExportSubject subject, OutputStream stream) throws IOException {
        if (!subject.range().equals(StepRange.whole(subject.run().timeline()))) {
            throw new ExportException(ExportException.Cause.WRONG_USE,
                    Texts.load(subject.language(), "export").get("recording.whole"));
        }
        RecordingWriter.write(recording(subject.run()), stream);
    }

    /** What stands before the events of a run's recording. */
    public static Recording.Header header(ExportedRun run) {
        return recording(run).header();
    }

    private static Recording recording(ExportedRun run) {
        ExportedRun.Origin origin = run.origin();
        RunChoice choice = origin == null ? new RunChoice(Map.of(), run.seed(), false) : origin.choice();
        List<Recording.Outcome> outcomes = run.reports().stream().map(RecordingExport::outcome).toList();
        return new Recording(
                new Recording.Header("full", BundledFiles.text("notices/version.txt").strip(), run.scenario(),
                        run.seed(), choice.switches(), choice.coreOnly(), choice.part(), run.settings(),
                        origin == null ? "" : source(origin), run.timeline().size(), outcomes.size()),
                run.timeline(), outcomes);
    }

    private static String source(ExportedRun.Origin origin) {
        if (!origin.source().isEmpty()) {
            return origin.source();
        }
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.find(origin.scenario().id())
                .filter(entry -> library.load(entry).equals(origin.scenario()))
                .map(entry -> new String(library.source(entry), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** What became of a step, as recordings hold it. */
    public static Recording.Outcome outcome(StepReport report) {
        return new Recording.Outcome(report.step().id(), report.from(), report.to(),
                report.expectations()
                        .stream()
                        .map(held -> new Recording.Held(held.text(), held.met(), held.found()))
                        .toList(),
                report.problem());
    }

    /**
     * The run that a recording holds. When its scenario cannot be read any more, what happened is there, and in the place of
     * what was written about it stands that it cannot be read.
     */
    public static ExportedRun opened(Recording recording) {
        Recording.Header header = recording.header();
        Timeline timeline = recording.timeline();
        ExportedRun.Origin origin = origin(recording);
        List<StepReport> reports = new ArrayList<>();
        List<Scenario.Step> steps = ScenarioRun.steps(origin.scenario(), origin.choice());
        for (Recording.Outcome outcome : recording.outcomes()) {
            steps.stream()
                    .filter(step -> step.id().equals(outcome.step()))
                    .findFirst()
                    .or(() -> byHand(outcome, timeline))
                    .ifPresent(step -> reports.add(report(step, outcome)));
        }
        return new ExportedRun(header.scenario(), header.seed(), header.settings(), timeline, List.copyOf(reports),
                origin);
    }

    private static Optional<Scenario.Step> byHand(Recording.Outcome outcome, Timeline timeline) {
        return ByHand.is(outcome.step())
                ? timeline.steps()
                        .stream()
                        .filter(step -> step.id().equals(outcome.step()))
                        .findFirst()
                        .map(step -> ByHand.recorded(step.id(), step.actor(),
                                timeline.events(step.from(), step.to())))
                : Optional.empty();
    }

    private static ExportedRun.Origin origin(Recording recording) {
        Recording.Header header = recording.header();
        byte[] source = header.source().getBytes(StandardCharsets.UTF_8);
        RunChoice choice = new RunChoice(header.switches(), header.seed(), header.core(), header.part());
        if (source.length > 0 && ScenarioReader.read(source) instanceof ScenarioReading.Valid valid) {
            try {
                ScenarioRun.steps(valid.scenario(), choice);
                return new ExportedRun.Origin(valid.scenario(), choice, header.source());
            } catch (LabException e) {
                // The file can be read, but not with the values that its switches had.
            }
        }
        Scenario untold = UntoldSteps.scenario(header, recording.timeline(), recording.outcomes());
        return new ExportedRun.Origin(untold, new RunChoice(Map.of(), header.seed(), false), header.source());
    }

    private static StepReport report(Scenario.Step step, Recording.Outcome outcome) {
        return new StepReport(step, outcome.from(), outcome.to(),
                outcome.expectations()
                        .stream()
                        .map(held -> new StepReport.Held(held.text(), held.met(), held.found()))
                        .toList(),
                outcome.problem());
    }
}
