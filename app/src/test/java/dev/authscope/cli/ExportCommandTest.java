package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.export.ExportFormats;

/** Exporting from the terminal, with real messages. */
class ExportCommandTest {

    @TempDir
    Path folder;

    @Test
    void aScenarioBecomesAFile() throws IOException {
        Path target = folder.resolve("login.svg");
        Terminal terminal = Terminal.run("export", "S03", "--core", "--format", "svg", "-o", target.toString());
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).isEmpty();
        assertThat(Files.readString(target)).startsWith("<?xml").contains("data-kind=\"request\"").endsWith("</svg>\n");
    }

    @Test
    void aDashWritesToStandardOutput() {
        Terminal terminal = Terminal.run("export", "s03", "--steps", "3..4", "--lang", "ko", "--format", "mermaid",
                "-o", "-");
        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).startsWith("sequenceDiagram\n")
                .contains("actor p0 as 앨리스", ": 3 POST /login", ": 4 GET / [SID1]")
                .doesNotContain(": 5 ", ": 2 ");
    }

    @Test
    void theSameSeedGivesTheSameFile() {
        String[] command = {"export", "S03", "--seed", "9", "--format", "json", "-o", "-" };
        assertThat(Terminal.run(command).out()).isEqualTo(Terminal.run(command).out()).isNotEmpty();
    }

    @Test
    void anExistingFileNeedsForce() throws IOException {
        Path target = Files.writeString(folder.resolve("a.mmd"), "old");
        Terminal refused = Terminal.run("export", "S03", "--core", "--format", "mermaid", "-o", target.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.errLines()).containsExactly(
                target + " exists already; use --force to replace it, or name another file.");
        assertThat(target).hasContent("old");
        assertThat(Terminal.run("export", "S03", "--core", "--format", "mermaid", "-o", target.toString(), "--force")
                .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(target)).startsWith("sequenceDiagram");
    }

    @Test
    void wrongUseIsOneSentenceThatSaysWhatWouldWork() {
        assertThat(Terminal.run("export", "S03", "--format", "docx", "-o", "-").errLines())
                .containsExactly(
                        "There is no format \"docx\"; there are " + String.join(", ", ExportFormats.names()) + ".");
        assertThat(Terminal.run("export", "S03", "--format", "svg", "--theme", "pink", "-o", "-").errLines())
                .containsExactly("There is no theme \"pink\"; there are light and dark.");
        Terminal steps = Terminal.run("export", "S03", "--core", "--format", "svg", "--steps", "3..99", "-o", "-");
        assertThat(steps.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(steps.errLines()).containsExactly("This run has no step \"99\"; it has 3, 4, 5, 6.");
        assertThat(Terminal.runKorean("export", "S03", "--format", "docx", "-o", "-").errLines())
                .containsExactly("\"docx\" 형식은 없습니다. 쓸 수 있는 형식은 "
                        + String.join(", ", ExportFormats.names()) + "입니다.");
    }

    @Test
    void aFolderThatIsNotThereIsAMatterOfTheSurroundings() {
        Terminal terminal = Terminal.run("export", "S03", "--format", "svg", "-o",
                folder.resolve("missing").resolve("a.svg").toString());
        assertThat(terminal.code()).isEqualTo(ExitCode.SURROUNDINGS);
        assertThat(terminal.errLines()).hasSize(1);
    }
}
