package dev.authscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.authscope.compare.Comparison;
import dev.authscope.compare.ComparisonJson;
import dev.authscope.json.JsonText;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Texts;

/** {@code authscope compare}: carries out a scenario twice with different switches and tells what differs. */
@Command(name = "compare", description = "Runs a scenario twice, with different switches, and tells the first difference and what came of it.", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "An id (session-login), a number (S03), a scenario file, or - for standard input.")
    private String name = "";

    @Option(names = "--a", paramLabel = "SWITCH=VALUE", arity = "1..*", description = "Switches of the first run; the scenario's own unless given.")
    private List<String> a = new ArrayList<>();

    @Option(names = "--b", paramLabel = "SWITCH=VALUE", arity = "1..*", required = true, description = "Switches of the second run.")
    private List<String> b = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes; 1 unless given.")
    private long seed = RunChoice.DEFAULT_SEED;

    @Option(names = "--core", description = "Leave out the extra steps.")
    private boolean core;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.load(language.chosen(console), "compare");
        Scenario scenario = new ScenarioSource(console).find(name);
        Map<String, String> first = SwitchValues.of(scenario, a, "--a");
        Map<String, String> second = SwitchValues.of(scenario, b, "--b");
        Comparison comparison = Comparison.perform(scenario, new RunChoice(first, seed, core),
                new RunChoice(second, seed, core));
        if (json) {
            console.out().println(JsonText.write(ComparisonJson.of(comparison, seed)));
        } else {
            new CompareText(console.out(), texts).print(comparison, first, second);
        }
        return ExitCode.DONE;
    }
}
