package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.scenario.file.ScenarioTexts;

/** Commands, their exit codes, and what they print where. */
class CommandFaceTest {

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.path(member).asString()));
        return texts;
    }

    @Test
    void listAsJsonNamesEachScenarioWithItsSwitches() {
        Terminal terminal = Terminal.run("list", "--json");

        assertThat(terminal.code()).isEqualTo(0);
        assertThat(terminal.err()).isEmpty();
        JsonNode list = json(terminal.out());
        assertThat(texts(list, "number")).contains("S03", "S10");
        JsonNode login = list.get(texts(list, "id").indexOf("session-login"));
        assertThat(login.propertyNames()).containsExactly("id", "number", "chapter", "title", "switches");
        assertThat(login.at("/title").propertyNames()).containsExactly("en", "ko");
        assertThat(login.at("/switches/0")).isEqualTo(
                json("{\"id\":\"anonymousSession\",\"values\":[\"off\",\"on\"],\"default\":\"off\"}"));
    }

    /** Only the command that is asked for is read; what it is called must not depend on the way to it. */
    @Test
    void everyCommandHasTheNameOfItsAnnotation() {
        AuthscopeCommand.commands()
                .forEach((name, type) -> assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name));
        String help = Terminal.run("--help").out();
        assertThat(AuthscopeCommand.commands().keySet()).allMatch(name -> help.contains("\n  " + name + " "));
    }

    @Test
    void listAsTextFollowsTheLanguage() {
        assertThat(Terminal.run("list").out()).contains("How does the server know that it is Alice?", "S03");
        assertThat(Terminal.runKorean("list").out()).contains("서버는 앨리스를 어떻게 알아볼까?");
        assertThat(Terminal.runKorean("list", "--lang", "en").out()).contains("Two tokens");
    }

    @Test
    void aValidFileIsValid(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.json"), ScenarioTexts.with("my-own", "my-own"));
        Terminal terminal = Terminal.run("validate", "--json", file.toString());
        assertThat(terminal.code()).isEqualTo(0);
        assertThat(json(terminal.out())).isEqualTo(
                json("{\"file\":\"" + file + "\",\"valid\":true,\"errors\":[]}"));
    }

    @Test
    void validateTellsTheLineOfEachMistakeOfEachFileOnALineOfItsOwn(@TempDir Path folder) throws IOException {
        Path good = Files.write(folder.resolve("good.json"), ScenarioTexts.with("my-own", "my-own"));
        Path bad = Files.write(folder.resolve("bad.json"), ScenarioTexts.with("\"core\"", "\"main\""));
        Terminal terminal = Terminal.run("validate", "--json", bad.toString(), good.toString());

        assertThat(terminal.code()).isEqualTo(1);
        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(json(lines.get(0)).at("/valid").asBoolean()).isFalse();
        assertThat(json(lines.get(0)).at("/errors/0/line").asInt()).isEqualTo(12);
        assertThat(json(lines.get(0)).at("/errors/0/message").asString())
                .isEqualTo("'path' cannot be 'main'; it can be core, auto, extra.");
        assertThat(json(lines.get(1)).at("/valid").asBoolean()).isTrue();

        assertThat(Terminal.run("validate", bad.toString()).out())
                .isEqualToIgnoringNewLines(bad + ":12: 'path' cannot be 'main'; it can be core, auto, extra.\n");
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        Terminal terminal = Terminal.run("validate", "--json", "/nowhere/a.json");
        assertThat(terminal.code()).isEqualTo(2);
        assertThat(json(terminal.out()).at("/errors/0/message").asString())
                .isEqualTo("There is no file '/nowhere/a.json'.");
    }

    @Test
    void aDashReadsStandardInput() {
        assertThat(Terminal.runWithInput(ScenarioTexts.VALID, "validate", "-").code()).isEqualTo(0);
        Terminal broken = Terminal.runWithInput("{", "run", "-");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.errLines()).singleElement().asString().startsWith("standard input, line 1: This is not JSON");
    }

    @Test
    void theSchemaForEditorsRefusesWhatValidateRefuses() {
        // The bundled schema is what people point their editors to; a scenario without steps is refused by both.
        String noSteps = "{ \"id\": \"a\", \"title\": {\"en\":\"a\",\"ko\":\"a\"}, \"conclusion\": {\"en\":\"a\",\"ko\":\"a\"},"
                + "\"participants\": [{\"id\":\"alice\",\"role\":\"browser\"}] }";
        assertThat(Terminal.runWithInput(noSteps, "validate", "-").code()).isEqualTo(1);
        assertThat(SchemaRegistry
                .withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BundledFiles.text("scenarios/scenario.schema.json"))
                .validate(noSteps, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            run nothing-like-this                | There is no scenario or file 'nothing-like-this'; known scenarios are S01 (http-stateless), S02 (
            run /nowhere/a.json                  | There is no file '/nowhere/a.json'.
            run S03 --set rotation=off           | The scenario session-login has no switch 'rotation'; it has anonymousSession, maxSessionsPerUser, idFormat.
            run S03 --set anonymousSession=maybe | The switch 'anonymousSession' cannot be 'maybe'; it can be off, on.
            run S03 --set anonymousSession       | '--set anonymousSession' has no value; write --set NAME=VALUE.
            run S03 --set idFormat=random --set idFormat=counter | '--set idFormat' is given twice; give it once.
            run S03 --lang fr                    | The language 'fr' is not there; it can be en or ko.
            run                                  | Missing required parameter: 'SCENARIO'; 'authscope run --help' shows what it takes.
            run S03 --seed one                   | Invalid value for option '--seed'
            lits                                 | There is no command 'lits' in 'authscope'; commands are list, run, compare, export, import, validate, serve, table, cards, choose, cookie, jwt
            list all                             | 'authscope list' does not take 'all'; 'authscope list --help' shows what it takes.
            run S03 --sead 1                     | 'authscope run' has no option '--sead'; 'authscope run --help' shows what it takes.
            serve --port 70000                   | The port cannot be 70000; it can be 0 to 65535.
            serve --set mood=good                | There is no setting 'mood'; known settings are mode,
            serve --set mode=cookie              | The setting 'mode' cannot be 'cookie'; it can be session, jwt, jwt+refresh, session+jwt, session+jwt+refresh, none, guestCookie, bff.
            cards --chapter 11                   | There is no chapter '11'; it can be 1 to 10, or http, sessions,
            choose --caller web                  | Advice needs an answer to each question, and '--verifier' is missing; it can be one, copies, services.
            choose --caller web --verifier two --withdrawal next --readable never --store yes | '--verifier' cannot be 'two'; it can be one, copies, services.
            serve --set rotatoin=off             | There is no setting 'rotatoin'; the nearest of the known settings is 'rotation'.
            serve --set mode=bff                 | serve cannot log anybody in with mode=bff
            validate                             | Missing required parameter: 'FILE'
            """)
    void wrongUseIsOneSentenceAndCodeTwo(String arguments, String sentence) {
        Terminal terminal = Terminal.run(arguments.split(" "));
        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.errLines()).singleElement().asString().contains(sentence).endsWith(".");
        assertThat(terminal.err()).doesNotContain("\tat ");
    }

    @Test
    void anErrorIsOneLineWithoutControlsAndNotLongerThanAScreenHolds() {
        for (String word : List.of("a\nb", "\u001b[31m", "\u202e", "x".repeat(100_000), "\ud800")) {
            for (String[] arguments : new String[][]{{"list", word }, {word }, {"run", "S03", "--x" + word },
                    {"run", "S03", "--seed", word }, {"run", word }, {"list", "--lang", word },
                    {"jwt", "verify", "e30.e30.", "--now", word }, {"jwt", "decode", "--x" + word },
                    {"cookie", "explain", "--set-cookie", "a=b", "--response-url", word, "--request-url",
                            "http://a/" } }) {
                Terminal terminal = Terminal.run(arguments);
                assertThat(terminal.code()).isEqualTo(2);
                assertThat(terminal.out()).isEmpty();
                assertThat(terminal.errLines()).as(arguments[0])
                        .singleElement()
                        .asString()
                        .hasSizeLessThan(2200)
                        .doesNotContain("\u001b", "\u202e", "\ud800");
            }
        }
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--json");

        Terminal terminal = Terminal.run("cookie", "explain", "--set-cookie", "@" + file, "--response-url",
                "https://a.example/", "--request-url", "https://a.example/");
        assertThat(terminal.out()).contains("Cookie: @" + file);
    }

    @Test
    void debugAddsWhereItHappened() {
        assertThat(Terminal.run("--debug", "run", "S99").err()).contains("There is no scenario", "\tat ");
        assertThat(Terminal.run("run", "--debug", "S99").err()).contains("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "list --help", "run --help", "validate --help", "serve --help", "cards --help",
            "choose --help" })
    void everyCommandHasHelp(String arguments) {
        Terminal terminal = Terminal.run(arguments.split(" "));
        assertThat(terminal.code()).isEqualTo(0);
        assertThat(terminal.out()).startsWith("Usage: authscope");
        assertThat(terminal.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void aResultThatCannotBeWrittenIsAFailureOfTheSurroundings() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Console console = new Console(new PrintWriter(full), new PrintWriter(err), InputStream.nullInputStream(),
                false, Locale.ENGLISH, InstantSource.system(), new Interruption());
        assertThat(new CommandFace(console).execute("list")).isEqualTo(3);
        assertThat(err.toString()).isEqualToIgnoringNewLines(
                "The result could not be written to standard output.\n");
    }
}
