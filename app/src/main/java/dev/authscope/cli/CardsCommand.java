package dev.authscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.json.JsonText;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.scenario.file.StatementLibrary;
import dev.authscope.scenario.file.StatementLibrary.Statement;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** {@code authscope cards}: sentences that are true or false, each with its reason and the step of a run that shows it. */
@Command(name = "cards", description = "Prints sentences that are true or false, each with its reason and the run that shows it.", mixinStandardHelpOptions = true)
final class CardsCommand implements Callable<Integer> {

    private static final String INDENT = "   ";

    private final Console console;

    @Option(names = "--chapter", paramLabel = "CHAPTER", completionCandidates = KnownNames.Chapters.class, description = "Only those of one chapter, by its number (4) or id (jwt).")
    private @Nullable String chapter;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    CardsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScenarioLibrary scenarios = ScenarioLibrary.bundled();
        Map<ScenarioLibrary.Chapter, List<Card>> cards = cards(scenarios);
        if (json) {
            console.out()
                    .println(JsonText.write(cards.values().stream().flatMap(List::stream).map(Card::tree).toList()));
        } else {
            print(cards, Texts.load(language.chosen(console), "cli"));
        }
        return ExitCode.DONE;
    }

    private record Card(Statement statement, ScenarioLibrary.Entry entry) {

        /** Where it is shown, such as {@code S27 secret=mangled}. */
        String run() {
            StringBuilder run = new StringBuilder(entry.number());
            statement.switches().forEach((name, value) -> run.append(' ').append(name).append('=').append(value));
            return run.toString();
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", statement.id());
            tree.put("true", statement.truth());
            tree.put("statement", LocalizedJson.of(statement.text()));
            tree.put("reason", LocalizedJson.of(statement.reason()));
            tree.put("chapter", entry.chapter());
            tree.put("scenario", entry.id());
            tree.put("number", entry.number());
            tree.put("switches", new LinkedHashMap<>(statement.switches()));
            tree.put("step", statement.step());
            return tree;
        }
    }

    /** The cards by chapter, in the order of both; chapters without a card are left out. */
    private Map<ScenarioLibrary.Chapter, List<Card>> cards(ScenarioLibrary scenarios) {
        String wanted = chapter;
        List<ScenarioLibrary.Chapter> chapters = scenarios.chapters()
                .stream()
                .filter(one -> wanted == null || wanted.equals(one.id()) || wanted.equals(String.valueOf(one.number())))
                .toList();
        if (chapters.isEmpty()) {
            throw CommandFailure.wrongUse("There is no chapter '" + wanted + "'; it can be 1 to "
                    + scenarios.chapters().size() + ", or " + String.join(", ",
                            scenarios.chapters().stream().map(ScenarioLibrary.Chapter::id).toList())
                    + ".", null);
        }
        Map<ScenarioLibrary.Chapter, List<Card>> cards = new LinkedHashMap<>();
        chapters.forEach(one -> cards.put(one, new ArrayList<>()));
        for (Statement statement : StatementLibrary.bundled()) {
            ScenarioLibrary.Entry entry = scenarios.find(statement.scenario()).orElseThrow();
            chapters.stream()
                    .filter(one -> one.id().equals(entry.chapter()))
                    .forEach(one -> Objects.requireNonNull(cards.get(one)).add(new Card(statement, entry)));
        }
        cards.values().removeIf(List::isEmpty);
        return cards;
    }

    private void print(Map<ScenarioLibrary.Chapter, List<Card>> cards, Texts texts) {
        Language chosen = texts.language();
        cards.forEach((one, ofIt) -> {
            console.out().println(one.number() + "  " + one.title().in(chosen));
            for (Card card : ofIt) {
                Statement statement = card.statement();
                console.out().println();
                paragraph(statement.text().in(chosen));
                paragraph(texts.get(statement.truth() ? "cards.true" : "cards.false") + " "
                        + statement.reason().in(chosen));
                paragraph(texts.get("cards.run", card.run(), statement.step()));
            }
            console.out().println();
        });
    }

    private void paragraph(String text) {
        Paragraph.lines(text, INDENT, RunText.COLUMNS - INDENT.length()).forEach(console.out()::println);
    }
}
