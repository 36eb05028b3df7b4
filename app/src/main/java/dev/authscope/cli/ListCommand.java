package dev.authscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.json.JsonText;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** {@code authscope list}: chapters and scenarios, with switches and values. */
@Command(name = "list", description = "Lists chapters and scenarios, with switches and values.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        if (json) {
            List<Object> array = new ArrayList<>();
            library.entries().forEach(entry -> array.add(tree(library.load(entry))));
            console.out().println(JsonText.write(array));
        } else {
            print(library, language.chosen(console));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> tree(Scenario scenario) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", scenario.id());
        tree.put("number", scenario.number());
        tree.put("chapter", scenario.chapter());
        tree.put("title", LocalizedJson.of(scenario.title()));
        tree.put("switches", scenario.switches().stream().map(ListCommand::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Scenario.Switch offered) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", offered.id());
        tree.put("values", offered.values());
        tree.put("default", offered.byDefault());
        return tree;
    }

    private void print(ScenarioLibrary library, Language chosen) {
        Texts texts = Texts.load(chosen, "cli");
        for (ScenarioLibrary.Chapter chapter : library.chapters()) {
            List<ScenarioLibrary.Entry> entries = library.entries()
                    .stream()
                    .filter(entry -> entry.chapter().equals(chapter.id()))
                    .toList();
            if (entries.isEmpty()) {
                continue;
            }
            console.out().println(chapter.number() + "  " + chapter.title().in(chosen));
            for (ScenarioLibrary.Entry entry : entries) {
                console.out().println();
                console.out().println("   " + entry.display() + "  " + entry.title().in(chosen));
                console.out().println("        " + entry.number() + "  " + entry.id());
                for (Scenario.Switch offered : library.load(entry).switches()) {
                    console.out()
                            .println("        --set " + offered.id() + "=" + String.join("|", offered.values())
                                    + "   " + texts.get("list.default", offered.byDefault()));
                }
            }
            console.out().println();
        }
    }
}
