package dev.authscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.export.Beside;
import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.TargetFile;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/**
 * {@code authscope export}: carries out a scenario for real and writes what happened in a format for others. What cannot work
 * is refused before the run.
 */
@Command(name = "export", description = "Runs a scenario for real and writes it as a file.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    static final List<String> PARTS = List.of("checks", "notes", "tables");

    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--format", paramLabel = "FORMAT", required = true, completionCandidates = KnownNames.Formats.class, description = "svg, png, apng (the diagram, animated), stage (the stage as a film), pictures (of each step, zipped), pdf, mermaid, plantuml, har, markdown (a hand-out), handout (the same as PDF), html (a replay), json or recording (everything, secrets too).")
    private String format = "";

    @Option(names = {"-o",
            "--output" }, paramLabel = "FILE", required = true, description = "The file to write; - is standard output.")
    private String output = "";

    @Option(names = "--theme", paramLabel = "THEME", completionCandidates = KnownNames.Themes.class, description = "Colours of pictures: light, dark, contrast or print; light unless given.")
    private String theme = SvgTheme.LIGHT.id();

    @Option(names = "--scale", paramLabel = "N", description = "Size of png: pixels for each unit of the diagram; 2 unless given.")
    private double scale = ExportSubject.USUAL_SCALE;

    @Option(names = "--steps", paramLabel = "A..B", description = "Only the steps from A to B.")
    private @Nullable String steps;

    @Option(names = "--set", paramLabel = "SWITCH=VALUE", description = "Change one of the scenario's switches; may be repeated.")
    private List<String> written = new ArrayList<>();

    @Option(names = "--exchange", paramLabel = "N", description = "Only one exchange, by its number.")
    private @Nullable Integer exchange;

    @Option(names = "--b", paramLabel = "SWITCH=VALUE", description = "Show a second run with these switches beside the first; may be repeated.")
    private List<String> second = new ArrayList<>();

    @Option(names = "--without", paramLabel = "PART", split = ",", completionCandidates = KnownNames.Parts.class, description = "Leave out: checks and notes of diagrams, tables of the replay.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--moving", description = "In svg one row appears after the other, by itself.")
    private boolean moving;

    @Option(names = "--full-secrets", description = "Write passwords, ids and tokens in full.")
    private boolean fullSecrets;

    @Option(names = "--force", description = "Replace the file when it exists.")
    private boolean force;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language chosen = language.chosen(console);
        // Errors are told in the user's language, whatever the language of the file.
        Texts texts = Texts.load(console.language(), "export");
        try {
            return export(chosen, texts);
        } catch (ExportException e) {
            throw e.reason() == ExportException.Cause.WRONG_USE
                    ? CommandFailure.wrongUse(String.valueOf(e.getMessage()), e)
                    : CommandFailure.surroundings(String.valueOf(e.getMessage()), e);
        }
    }

    private int export(Language chosen, Texts texts) {
        ExportFormats.Format wanted = wanted()
                .orElseThrow(() -> new ExportException(ExportException.Cause.WRONG_USE,
                        texts.get("format.unknown", format, String.join(", ", known()))));
        SvgTheme colours = SvgTheme.find(theme)
                .orElseThrow(
                        () -> new ExportException(ExportException.Cause.WRONG_USE,
                                texts.get("theme.unknown", theme, String.join(", ", SvgTheme.names()))));
        if (!(scale >= 0.1 && scale <= 20)) {
            throw new ExportException(ExportException.Cause.WRONG_USE, texts.get("scale.unknown", scale));
        }
        TargetFile target = new TargetFile(output, force, texts);
        target.check();
        ExportSubject.Detail detail = detail(texts);
        if (!second.isEmpty() && !ExportFormats.ofTwoRuns().contains(format)) {
            throw new ExportException(ExportException.Cause.WRONG_USE,
                    texts.get("beside.format", format, String.join(", ", ExportFormats.ofTwoRuns())));
        }
        boolean whole = true;
        Beside beside = null;
        ExportedRun run = switch (options.found(console)) {
            case ScenarioSource.Found.Played played -> {
                Map<String, String> first = SwitchValues.of(played.scenario(), written);
                // A mistake in the second run's switches is told before the first one is carried out.
                Map<String, String> other = SwitchValues.of(played.scenario(), second, "--b");
                ExportedRun one = run(played, first);
                if (!second.isEmpty()) {
                    ExportedRun two = run(played, other);
                    beside = new Beside(two, range(two.timeline(), texts), name("A", one, first, other),
                            name("B", two, first, other));
                }
                yield one;
            }
            case ScenarioSource.Found.Recorded recorded -> {
                whole = recorded.recording().whole();
                List<String> changes = new ArrayList<>(written);
                changes.addAll(second);
                yield options.recorded(recorded.recording(), changes, console);
            }
        };
        ExportSubject one = new ExportSubject(run, range(run.timeline(), texts), title(run, chosen),
                captions(run, chosen), chosen, colours, fullSecrets, scale).with(detail);
        ExportSubject subject = beside == null ? one : one.with(beside);
        target.write(console.octets(), stream -> wanted.exporter().write(subject, new WatchedStream(stream, console)));
        console.progress("");
        return problems(run, texts) || !whole ? ExitCode.NO : ExitCode.DONE;
    }

    /** The format by its name: one that everybody can write, or one that came with the console. */
    private Optional<ExportFormats.Format> wanted() {
        return ExportFormats.find(format)
                .or(() -> console.further().stream().filter(one -> one.name().equals(format)).findFirst());
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(ExportFormats.names());
        console.further().forEach(one -> known.add(one.name()));
        return known;
    }

    private ExportSubject.Detail detail(Texts texts) {
        for (String part : without) {
            if (!PARTS.contains(part)) {
                throw new ExportException(ExportException.Cause.WRONG_USE, texts.get("without.unknown", part));
            }
        }
        return new ExportSubject.Detail(!without.contains("checks"), !without.contains("notes"),
                !without.contains("tables"), moving);
    }

    /** The letter of a run with its value of every switch that was given for one of the two. */
    private static String name(String letter, ExportedRun run, Map<String, String> first, Map<String, String> other) {
        Map<String, String> given = new LinkedHashMap<>(first);
        given.putAll(other);
        given.replaceAll((name, value) -> run.settings().getOrDefault(name, value));
        return Beside.name(letter, given);
    }

    private Timeline.Span range(Timeline timeline, Texts texts) {
        if (exchange != null) {
            return StepRange.exchange(exchange, timeline, texts);
        }
        return steps == null ? StepRange.whole(timeline) : StepRange.parse(steps, timeline, texts);
    }

    private ExportedRun run(ScenarioSource.Found.Played played, Map<String, String> switches) {
        RunChoice choice = options.choice(switches);
        try (ScenarioRun run = ScenarioRun.open(played.scenario(), choice)) {
            List<StepReport> reports = new ArrayList<>();
            for (Scenario.Step step : run.steps()) {
                console.progress(step.id());
                reports.add(run.next());
            }
            console.progress("");
            return ExportedRun.of(run, reports, played.source());
        }
    }

    private static String title(ExportedRun run, Language chosen) {
        ExportedRun.Origin origin = run.origin();
        return origin == null ? run.scenario() : origin.scenario().title().in(chosen);
    }

    private static Map<String, String> captions(ExportedRun run, Language chosen) {
        Map<String, String> captions = new LinkedHashMap<>();
        for (StepReport report : run.reports()) {
            Localized label = report.step().label();
            if (label != null) {
                captions.put(report.step().id(), label.in(chosen));
            }
        }
        return captions;
    }

    /** Says which steps could not be carried out, since the file does not show them. */
    private boolean problems(ExportedRun run, Texts texts) {
        boolean any = false;
        for (StepReport report : run.reports()) {
            if (report.problem() != null) {
                console.err().println(texts.get("step.failed", report.step().id(), report.problem()));
                any = true;
            }
        }
        return any;
    }
}
