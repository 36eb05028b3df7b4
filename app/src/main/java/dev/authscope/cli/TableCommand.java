package dev.authscope.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.credentials.Aspect;
import dev.authscope.credentials.CredentialTable;
import dev.authscope.credentials.TableCell;
import dev.authscope.credentials.TableJson;
import dev.authscope.credentials.TableTexts;
import dev.authscope.json.JsonText;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.file.ScenarioLibrary;

/** {@code authscope table}: compares a cookie, a session and a token by figures of real runs. */
@Command(name = "table", description = "Compares a cookie, a session and a token by figures of real runs.", mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    TableCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        console.progress("table");
        List<TableCell> cells = new CredentialTable(id -> library.load(library.find(id).orElseThrow()),
                RunChoice.DEFAULT_SEED).measure();
        console.progress("");
        if (json) {
            console.out().println(JsonText.write(TableJson.of(cells)));
            return ExitCode.DONE;
        }
        TableTexts texts = new TableTexts(language.chosen(console));
        for (Aspect aspect : Aspect.values()) {
            console.out().println(texts.name(aspect));
            for (TableCell cell : cells) {
                if (cell.aspect() == aspect) {
                    console.out()
                            .println("  " + texts.name(cell.credential()) + ": " + texts.sentence(cell)
                                    + (cell.tried() ? "   " + cell.scenario() + "@" + cell.step() : ""));
                }
            }
        }
        return ExitCode.DONE;
    }
}
