package dev.authscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--a", paramLabel = "SWITCH=VALUE", arity = "1..*", description = "Switches of the first run; the scenario's own unless given.")
    private List<String> a = new ArrayList<>();

    @Option(names = "--b", paramLabel = "SWITCH=VALUE", arity = "1..*", required = true, description = "Switches of the second run.")
    private List<String> b = new ArrayList<>();

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
        Scenario scenario = options.scenario(console);
        Map<String, String> first = SwitchValues.of(scenario, a, "--a");
        Map<String, String> second = SwitchValues.of(scenario, b, "--b");
        RunChoice one = options.choice(first);
        Comparison comparison = Comparison.perform(scenario, one, options.choice(second));
        if (json) {
            console.out().println(JsonText.write(ComparisonJson.of(comparison, one.seed())));
        } else {
            new CompareText(console.out(), texts).print(comparison, first, second);
        }
        return ExitCode.DONE;
    }
}
