package dev.authscope.cli;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.authscope.credentials.Aspect;
import dev.authscope.credentials.CredentialTable;
import dev.authscope.credentials.TableCell;
import dev.authscope.credentials.TableJson;
import dev.authscope.credentials.TableTexts;
import dev.authscope.json.JsonText;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.ways.Question;
import dev.authscope.ways.WayCell;
import dev.authscope.ways.WaysJson;
import dev.authscope.ways.WaysTable;
import dev.authscope.ways.WaysTexts;

/** {@code authscope table}: compares by figures of real runs. */
@Command(name = "table", description = "Compares by figures of real runs: a cookie, a session and a token, or the ways for many servers.", mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {

    static final String CREDENTIALS = "credentials";
    static final String WAYS = "ways";

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "TABLE", defaultValue = CREDENTIALS, completionCandidates = KnownNames.Tables.class, description = "credentials: a cookie, a session and a token. ways: how a login is kept on many servers.")
    private String table = CREDENTIALS;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    TableCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        switch (table) {
            case CREDENTIALS -> credentials();
            case WAYS -> ways();
            default -> throw CommandFailure
                    .wrongUse("There is no table '" + table + "'; write credentials or ways.", null);
        }
        return ExitCode.DONE;
    }

    private void credentials() {
        console.progress("table");
        List<TableCell> cells = new CredentialTable(TableCommand::scenario, RunChoice.DEFAULT_SEED).measure();
        console.progress("");
        if (json) {
            console.out().println(JsonText.write(TableJson.of(cells)));
            return;
        }
        TableTexts texts = new TableTexts(language.chosen(console));
        for (Aspect aspect : Aspect.values()) {
            console.out().println(texts.name(aspect));
            for (TableCell cell : cells) {
                if (cell.aspect() == aspect) {
                    line(texts.name(cell.credential()), texts.sentence(cell),
                            cell.tried() ? "   " + cell.scenario() + "@" + cell.step() : "");
                }
            }
        }
    }

    private void ways() {
        console.progress("table");
        List<WayCell> cells = new WaysTable(TableCommand::scenario, RunChoice.DEFAULT_SEED).measure();
        console.progress("");
        if (json) {
            console.out().println(JsonText.write(WaysJson.of(cells)));
            return;
        }
        WaysTexts texts = new WaysTexts(language.chosen(console));
        for (Question question : Question.values()) {
            console.out().println(texts.name(question));
            for (WayCell cell : cells) {
                if (cell.question() == question) {
                    StringBuilder run = new StringBuilder("   " + cell.scenario());
                    new TreeMap<>(cell.switches())
                            .forEach((name, value) -> run.append(' ').append(name).append('=').append(value));
                    line(texts.name(cell.way()), texts.sentence(cell), run + "@" + cell.step());
                }
            }
        }
    }

    private void line(String name, String sentence, String run) {
        console.out().println("  " + name + ": " + sentence + run);
    }

    private static Scenario scenario(String id) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.load(library.find(id).orElseThrow());
    }
}
