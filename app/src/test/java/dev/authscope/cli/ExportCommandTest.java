package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.compare.Comparison;
import dev.authscope.export.ExportFormats;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.ScenarioLibrary;

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
    void twoRunsStandBesideEachOther() {
        Terminal both = Terminal.run("export", "S13", "--core", "--b", "rotation=off", "--format", "svg", "-o", "-");
        assertThat(both.err()).isEmpty();
        assertThat(both.out()).contains(">A: rotation=on<", ">B: rotation=off<");
        Terminal one = Terminal.run("export", "S13", "--core", "--format", "svg", "-o", "-");
        assertThat(both.out().split("data-kind=\"request\"")).hasSizeGreaterThan(
                2 * one.out().split("data-kind=\"request\"").length - 4);
        assertThat(Terminal.run("export", "S13", "--b", "rotation=off", "--format", "har", "-o", "-").errLines())
                .containsExactly(
                        "Two runs beside each other cannot be written as har; use one of svg, png, apng, pdf.");
        assertThat(Terminal.run("export", "S13", "--b", "rotation=maybe", "--format", "svg", "-o", "-").code())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void twoRunsSayWhereTheyBeginToDifferAndAPartOfThemSaysItToo() {
        String[] command = {"export", "S13", "--core", "--b", "rotation=off", "--format", "svg", "-o", "-", "--steps",
                ".." };
        String step = Comparison.perform(scenario("S13"), new RunChoice(Map.of(), 1, true),
                new RunChoice(Map.of("rotation", "off"), 1, true)).firstDifference().orElseThrow().id();
        command[10] = "1..";
        assertThat(Terminal.run(command).out().split("◆ First difference: step " + step + "<")).hasSize(3);
        command[10] = "1..1";
        assertThat(Terminal.run(command).out().split("◆ These steps are the same in both runs<")).hasSize(3);
        command[10] = "7..";
        assertThat(Terminal.run(command).out().split("◆ These runs differ from step " + step + " on<")).hasSize(3);
    }

    private static Scenario scenario(String number) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.load(library.find(number).orElseThrow());
    }

    @Test
    void oneExchangeCanBeTakenOutOfARun() {
        String[] command = {"export", "S03", "--core", "--exchange", "2", "--format", "svg", "-o", "-" };
        String one = Terminal.run(command).out();
        assertThat(one.split("data-kind=\"request\"")).hasSize(2);
        assertThat(one).contains("data-exchange=\"2\"").doesNotContain("data-exchange=\"1\"", "data-exchange=\"3\"");
        command[4] = "99";
        assertThat(Terminal.run(command).errLines()).containsExactly("This run has no exchange 99; it has 1 to 4.");
    }

    @Test
    void checksAndNotesCanBeLeftOut() {
        String[] command = {"export", "S03", "--core", "--format", "svg", "-o", "-", "--without", "checks,notes" };
        assertThat(Terminal.run(command).out()).contains(">401 not_logged_in<")
                .doesNotContain("session.lookup", "Alice changes");
        command[8] = "titles";
        assertThat(Terminal.run(command).errLines())
                .containsExactly("\"titles\" cannot be left out; there are checks, notes and tables.");
    }

    @Test
    void theTablesOfAReplayCanBeLeftOut() {
        String[] command = {"export", "S03", "--core", "--format", "html", "-o", "-", "--without", "tables" };
        assertThat(Terminal.run(command).out()).contains("<svg ").doesNotContain("<table");
        command[8] = "notes";
        assertThat(Terminal.run(command).out()).contains("<svg ", "<table");
    }

    @Test
    void anSvgCanMoveByItselfAndHoldsStillForThoseWhoWantIt() {
        String moving = Terminal.run("export", "S03", "--core", "--format", "svg", "--moving", "-o", "-").out();
        String still = Terminal.run("export", "S03", "--core", "--format", "svg", "-o", "-").out();
        assertThat(moving).contains("prefers-reduced-motion:no-preference", "animation-delay:1s", "@keyframes");
        assertThat(still).doesNotContain("animation", "@keyframes");
        assertThat(moving.split("data-kind=")).hasSameSizeAs(still.split("data-kind="));
    }

    @Test
    void theScaleIsThatOfThePicture() throws IOException {
        Path small = folder.resolve("small.png");
        Path large = folder.resolve("large.png");
        Terminal.run("export", "S03", "--core", "--format", "png", "--scale", "1", "-o", small.toString());
        Terminal.run("export", "S03", "--core", "--format", "png", "--scale", "3", "-o", large.toString());
        // The width stands at octets 16 to 19.
        int width = ByteBuffer.wrap(Files.readAllBytes(small)).getInt(16);
        assertThat(ByteBuffer.wrap(Files.readAllBytes(large)).getInt(16)).isBetween(3 * width - 3, 3 * width);
    }

    @Test
    void wrongUseIsOneSentenceThatSaysWhatWouldWork() {
        assertThat(Terminal.run("export", "S03", "--format", "docx", "-o", "-").errLines())
                .containsExactly(
                        "There is no format \"docx\"; there are " + String.join(", ", ExportFormats.names()) + ".");
        assertThat(Terminal.run("export", "S03", "--format", "svg", "--theme", "pink", "-o", "-").errLines())
                .containsExactly("There is no theme \"pink\"; there are light, dark, contrast, print.");
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
