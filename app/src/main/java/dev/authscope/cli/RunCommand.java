package dev.authscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.flow.History;
import dev.authscope.json.JsonText;
import dev.authscope.json.RunJson;
import dev.authscope.matrix.MatrixJson;
import dev.authscope.matrix.MatrixRow;
import dev.authscope.matrix.StorageMatrix;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.StoreSentences;
import dev.authscope.scenario.Supplement;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** {@code authscope run}: carries out a scenario for real, as text or as one JSON object. */
@Command(name = "run", description = "Runs a scenario for real, with all its steps.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--set", paramLabel = "SWITCH=VALUE", description = "Change one of the scenario's switches; may be repeated.")
    private List<String> written = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--matrix", description = "Instead of one run, try every place for the token and print the table (token-storage only).")
    private boolean matrix;

    @Option(names = "--redis", paramLabel = "ADDRESS", description = "Keep sessions in a Redis server that runs on this machine, such as redis://127.0.0.1:6379, where the scenario keeps them in Redis.")
    private String redis = "";

    @Mixin
    private LanguageOption language = new LanguageOption();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language chosen = language.chosen(console);
        return switch (options.found(console)) {
            case ScenarioSource.Found.Played played when matrix -> measure(played.scenario(), chosen);
            case ScenarioSource.Found.Played played -> {
                refuseElsewhere(chosen);
                RunChoice choice = options.choice(SwitchValues.of(played.scenario(), written)).withRedis(redis);
                List<RunChoice> rows = together(played.scenario(), choice);
                yield json ? asJson(played.scenario(), rows, chosen) : asText(played.scenario(), rows, chosen);
            }
            case ScenarioSource.Found.Recorded recorded -> {
                ExportedRun run = options.recorded(recorded.recording(), written, console);
                int code = json ? asJson(run) : asText(run, chosen);
                yield recorded.recording().whole() ? code : ExitCode.NO;
            }
        };
    }

    private void tell(List<StoreNotice> notices, Language chosen) {
        notices.forEach(notice -> console.err().println(StoreSentences.of(notice, chosen)));
        console.err().flush();
    }

    /** Whoever names another machine means it, and would wait for what never comes. */
    private void refuseElsewhere(Language chosen) {
        if (!redis.isEmpty()
                && ChosenStores.problemOf(redis).orElse(null) instanceof StoreNotice.RedisElsewhere elsewhere) {
            throw CommandFailure.wrongUse(StoreSentences.why(elsewhere, chosen), null);
        }
    }

    /** The runs that the core path plays together, where nobody asked for one of them; else the run itself. */
    private static List<RunChoice> together(Scenario scenario, RunChoice choice) {
        Supplement.Rows rows = scenario.supplement().rows();
        return rows == null || !choice.coreOnly() || !scenario.changed(choice.switches()).isEmpty()
                || choice.switches().containsKey(rows.switchId())
                        ? List.of(choice)
                        : rows.values()
                                .stream()
                                .map(value -> new RunChoice(scenario.changed(Map.of(rows.switchId(), value)),
                                        choice.seed(), true, choice.part(), choice.redis()))
                                .toList();
    }

    /** The table of places: one run after the other, each row printed when it is known. */
    private int measure(Scenario scenario, Language chosen) {
        if (!StorageMatrix.fits(scenario)) {
            throw CommandFailure.wrongUse("The scenario " + scenario.id()
                    + " compares no places for a token; --matrix goes with token-storage.", null);
        }
        Map<String, String> switches = SwitchValues.of(scenario, written);
        StorageMatrix table = new StorageMatrix(scenario, options.choice(switches).seed());
        List<String> offered = table.switches().stream().map(Scenario.Switch::id).toList();
        switches.keySet().stream().filter(id -> !offered.contains(id)).findFirst().ifPresent(id -> {
            throw CommandFailure.wrongUse("--matrix tries every value of '" + id
                    + "' by itself; switches that can be set beside it are " + String.join(", ", offered) + ".", null);
        });
        MatrixText text = new MatrixText(console.out(), Texts.load(chosen, "cli"));
        if (!json) {
            text.begin(scenario, switches, table.places(switches));
        }
        List<MatrixRow> rows = new ArrayList<>();
        for (String place : table.places(switches)) {
            console.progress(place);
            MatrixRow row = table.measure(place, switches);
            rows.add(row);
            if (!json) {
                text.row(row);
            }
        }
        console.progress("");
        if (json) {
            console.out()
                    .println(JsonText
                            .write(MatrixJson.of(scenario.id(), options.choice(switches).seed(), switches, rows)));
        } else {
            text.end();
        }
        return ExitCode.DONE;
    }

    private int asJson(ExportedRun run) {
        List<RunJson.Step> steps = run.steps(StepRange.whole(run.timeline()));
        console.out().println(JsonText.write(RunJson.of(run.scenario(), run.seed(), run.settings(), steps)));
        return RunJson.ok(steps) ? ExitCode.DONE : ExitCode.NO;
    }

    private int asText(ExportedRun run, Language chosen) {
        ExportedRun.Origin origin = run.origin();
        if (origin == null) {
            throw new IllegalStateException("a recording without steps");
        }
        RunText text = new RunText(console.out(), Texts.load(chosen, "cli"), Texts.load(chosen, "checks"));
        text.begin(origin.scenario(), origin.choice().switches());
        boolean ok = true;
        for (StepReport report : run.reports()) {
            text.step(report, run.timeline());
            ok &= report.ok();
        }
        text.end(origin.scenario(), origin.choice().switches(), ok);
        return ok ? ExitCode.DONE : ExitCode.NO;
    }

    /** One object, of all rows where several are played together. */
    private int asJson(Scenario scenario, List<RunChoice> rows, Language chosen) {
        Map<String, Map<String, Object>> trees = new LinkedHashMap<>();
        Supplement.Rows together = scenario.supplement().rows();
        String switchId = together == null ? "" : together.switchId();
        for (RunChoice row : rows) {
            try (ScenarioRun run = open(scenario, row, chosen)) {
                int told = run.lab().notices().size();
                trees.put(run.switches().getOrDefault(switchId, ""), tree(run));
                tellAfter(run, told, chosen);
            }
        }
        Map<String, Object> tree = trees.size() == 1
                ? trees.values().iterator().next()
                : RunJson.together(switchId, trees);
        console.out().println(JsonText.write(tree));
        return Boolean.TRUE.equals(tree.get("ok")) ? ExitCode.DONE : ExitCode.NO;
    }

    private int asText(Scenario scenario, List<RunChoice> rows, Language chosen) {
        int code = ExitCode.DONE;
        for (RunChoice row : rows) {
            try (ScenarioRun run = open(scenario, row, chosen)) {
                int told = run.lab().notices().size();
                code = Math.max(code, asText(run, chosen));
                tellAfter(run, told, chosen);
            }
        }
        return code;
    }

    private ScenarioRun open(Scenario scenario, RunChoice choice, Language chosen) {
        ScenarioRun run = ScenarioRun.open(scenario, choice);
        tell(run.lab().notices(), chosen);
        return run;
    }

    /** What the lab could not have as it went on. */
    private void tellAfter(ScenarioRun run, int told, Language chosen) {
        tell(run.lab().notices().stream().skip(told).toList(), chosen);
    }

    private Map<String, Object> tree(ScenarioRun run) {
        History history = new History();
        List<RunJson.Step> steps = new ArrayList<>();
        for (Scenario.Step step : run.steps()) {
            console.progress(step.id());
            StepReport report = run.next();
            history.follow(run.timeline());
            steps.add(new RunJson.Step(step.id(), step.actor(), history.at(report.to()),
                    report.expectations()
                            .stream()
                            .map(held -> new RunJson.Expectation(held.text(), held.met()))
                            .toList(),
                    report.problem()));
        }
        console.progress("");
        Map<String, String> settings = new LinkedHashMap<>(run.scenario().settings());
        settings.putAll(run.switches());
        return RunJson.of(run.scenario().id(), run.choice().seed(), settings, steps);
    }

    private int asText(ScenarioRun run, Language chosen) {
        RunText text = new RunText(console.out(), Texts.load(chosen, "cli"), Texts.load(chosen, "checks"));
        text.begin(run.scenario(), run.switches());
        boolean ok = true;
        for (int i = 0; i < run.steps().size(); i++) {
            StepReport report = run.next();
            text.step(report, run.timeline());
            ok &= report.ok();
            console.out().flush();
        }
        text.end(run.scenario(), run.switches(), ok);
        return ok ? ExitCode.DONE : ExitCode.NO;
    }
}
