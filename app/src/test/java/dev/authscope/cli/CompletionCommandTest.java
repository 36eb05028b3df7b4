package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.export.ExportFormats;
import dev.authscope.scenario.file.ScenarioLibrary;

class CompletionCommandTest {

    @TempDir
    Path folder;

    /** What bash itself offers for the last word of a line. */
    private List<String> offered(String... words) throws Exception {
        Path script = Files.writeString(folder.resolve("completion.sh"), Terminal.run("completion", "bash").out());
        StringBuilder asked = new StringBuilder("source ").append(script).append("; COMP_WORDS=(authscope");
        for (String word : words) {
            asked.append(" '").append(word).append('\'');
        }
        asked.append("); COMP_CWORD=")
                .append(words.length)
                .append("; _complete_authscope 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"");
        Process bash = new ProcessBuilder("bash", "-c", asked.toString()).redirectErrorStream(true).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void bashCompletesCommandsFormatsAndScenarios() throws Exception {
        assertThat(offered("ex")).containsExactly("export");
        assertThat(offered("export", "--fo")).containsExactlyInAnyOrder("--format", "--force");
        assertThat(offered("export", "--format", "")).containsExactlyInAnyOrderElementsOf(ExportFormats.offered());
        assertThat(offered("run", "session-")).contains("session-login")
                .allMatch(id -> ScenarioLibrary.bundled().find(id).isPresent());
        assertThat(offered("jwt", "d")).containsExactly("decode");
    }

    @Test
    void fishGetsALineForEveryCommandAndOption() {
        List<String> lines = Terminal.run("completion", "fish").out().lines().toList();
        assertThat(lines).allMatch(line -> line.startsWith("complete -c authscope"));
        assertThat(lines).anyMatch(line -> line.contains("-a 'export' -d "))
                .anyMatch(line -> line.contains("__fish_seen_subcommand_from export'")
                        && line.contains("-l format -x -a '")
                        && line.contains("plantuml"))
                .anyMatch(line -> line.contains("__fish_seen_subcommand_from jwt; and not "))
                .anyMatch(line -> line.contains("__fish_seen_subcommand_from run' -a '")
                        && line.contains("session-login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish" })
    void aScriptIsPrintedForEachShell(String shell) {
        Terminal terminal = Terminal.run("completion", shell);
        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("authscope", "export");
    }

    @Test
    void anotherShellIsRefusedWithThoseThatThereAre() {
        Terminal terminal = Terminal.run("completion", "tcsh");
        assertThat(terminal.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(terminal.errLines()).hasSize(1);
        assertThat(terminal.err()).contains("bash", "zsh", "fish");
    }
}
