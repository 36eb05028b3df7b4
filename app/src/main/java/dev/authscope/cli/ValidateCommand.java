package dev.authscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.authscope.json.JsonText;
import dev.authscope.scenario.file.Problem;
import dev.authscope.scenario.file.ScenarioReader;
import dev.authscope.scenario.file.ScenarioReading;
import dev.authscope.texts.Texts;

/** {@code authscope validate}: checks scenario files and recordings and says for each mistake the line, what is wrong and what is allowed. */
@Command(name = "validate", description = "Checks scenario files and recordings: line, what is wrong, what is allowed.", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files or recordings; - reads standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object a file, each on a line.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = texts("cli");
        ScenarioSource source = new ScenarioSource(console);
        int code = ExitCode.DONE;
        for (String file : files) {
            List<Problem> problems;
            try {
                problems = switch (source.held(file)) {
                    case ScenarioSource.Held.Text text -> ScenarioReader
                            .read(text.octets()) instanceof ScenarioReading.Invalid invalid
                                    ? invalid.problems()
                                    : List.of();
                    case ScenarioSource.Held.Recorded recorded -> recorded.recording().whole()
                            ? List.of()
                            : List.of(new Problem(0, source.missing(file, recorded.recording(), texts("export"))));
                };
                code = Math.max(code, problems.isEmpty() ? ExitCode.DONE : ExitCode.NO);
            } catch (CommandFailure e) {
                problems = List.of(new Problem(0, String.valueOf(e.getMessage())));
                code = ExitCode.WRONG_USE;
            }
            console.out().println(json ? JsonText.write(tree(file, problems)) : text(file, problems, texts));
            console.out().flush();
        }
        return code;
    }

    private Texts texts(String bundle) {
        return Texts.load(language.chosen(console), bundle);
    }

    private static Map<String, Object> tree(String file, List<Problem> problems) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", file);
        tree.put("valid", problems.isEmpty());
        tree.put("errors", problems.stream().map(problem -> {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("line", problem.line());
            error.put("message", problem.message());
            return error;
        }).toList());
        return tree;
    }

    private static String text(String file, List<Problem> problems, Texts texts) {
        String name = ScenarioSource.shown(file);
        if (problems.isEmpty()) {
            return texts.get("validate.valid", name);
        }
        return String.join(System.lineSeparator(), problems.stream()
                .map(problem -> name + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.message())
                .toList());
    }
}
