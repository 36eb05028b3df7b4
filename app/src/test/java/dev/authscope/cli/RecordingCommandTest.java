package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.recording.Recording;
import dev.authscope.recording.RecordingReader;
import dev.authscope.recording.RecordingWriter;

/** A recording stands where a scenario may stand. */
class RecordingCommandTest {

    @TempDir
    Path folder;

    private Path recorded(String... more) {
        Path target = folder.resolve("login.authscope");
        String[] command = {"export", "S03", "--core", "--seed", "7", "--format", "recording", "-o",
                target.toString() };
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        assertThat(Terminal.run(all).err()).isEmpty();
        return target;
    }

    @Test
    void aRecordingIsExportedAsTheRunWas() {
        String file = recorded().toString();
        for (String format : new String[]{"svg", "mermaid", "json" }) {
            Terminal opened = Terminal.run("export", file, "--format", format, "--lang", "ko", "-o", "-");
            assertThat(opened.err()).isEmpty();
            assertThat(opened.code()).isEqualTo(ExitCode.DONE);
            assertThat(opened.out()).isEqualTo(Terminal.run("export", "S03", "--core", "--seed", "7", "--format",
                    format, "--lang", "ko", "-o", "-").out());
        }
    }

    @Test
    void aRecordingIsToldAsTheRunWas() {
        String file = recorded().toString();
        assertThat(Terminal.run("run", file).out()).isEqualTo(Terminal.run("run", "S03", "--core", "--seed", "7").out())
                .isNotEmpty();
        assertThat(Terminal.run("run", file, "--json").out())
                .isEqualTo(Terminal.run("run", "S03", "--core", "--seed", "7", "--json").out());
    }

    @Test
    void aRecordingWhoseScenarioCannotBeReadIsToldWithoutItsWords() throws Exception {
        Recording whole;
        try (InputStream stream = Files.newInputStream(recorded())) {
            whole = RecordingReader.read(stream);
        }
        Recording.Header header = whole.header();
        Path file = folder.resolve("of-another-form.authscope");
        try (OutputStream stream = Files.newOutputStream(file)) {
            RecordingWriter.write(new Recording(new Recording.Header(header.secrets(), header.program(),
                    header.scenario(), header.seed(), header.switches(), header.core(), header.part(),
                    header.settings(), "{\"form\":\"of another time\"}", header.events(), header.steps()),
                    whole.timeline(), whole.outcomes()), stream);
        }
        Terminal told = Terminal.run("run", file.toString());
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).contains("POST", "/login", "What was written about this step");
        String[] export = {"export", file.toString(), "--format", "svg", "-o", "-" };
        assertThat(Terminal.run(export).out()).contains("data-step=\"3\"", "session-login");
    }

    @Test
    void aScenarioOfOnesOwnIsInItsRecording() throws IOException {
        Path own = folder.resolve("own.json");
        Files.writeString(own, new String(BundledFiles.octets("scenarios/session-login.json"), StandardCharsets.UTF_8)
                .replace("\"id\": \"session-login\"", "\"id\": \"of-my-own\""));
        Path target = folder.resolve("own.authscope");
        assertThat(Terminal.run("export", own.toString(), "--format", "recording", "-o", target.toString()).code())
                .isEqualTo(ExitCode.DONE);
        Files.delete(own);
        assertThat(Terminal.run("run", target.toString()).out()).contains("of-my-own", "✓");
    }

    @Test
    void aRecordingGoesThroughStandardOutputAndInput() {
        byte[] octets = Terminal.run("export", "S03", "--core", "--format", "recording", "-o", "-").octets();
        Terminal opened = Terminal.runWithOctets(octets, "export", "-", "--format", "mermaid", "-o", "-");
        assertThat(opened.out()).startsWith("sequenceDiagram\n");
        assertThat(Terminal.runWithOctets(octets, "validate", "-").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDamagedRecordingShowsWhatIsLeftAndSaysWhatIsMissing() throws IOException {
        Path file = recorded();
        byte[] octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, octets.length * 3 / 4));
        Terminal opened = Terminal.run("export", file.toString(), "--format", "mermaid", "-o", "-");
        assertThat(opened.out()).startsWith("sequenceDiagram\n").contains("POST /login");
        assertThat(opened.errLines()).singleElement()
                .asString()
                .matches(
                        ".*is damaged: \\d+ of its \\d+ events can be read, up to step \\d; what came after is missing\\.");
        assertThat(opened.code()).isEqualTo(ExitCode.NO);
        assertThat(Terminal.run("run", file.toString()).code()).isEqualTo(ExitCode.NO);
        Terminal checked = Terminal.run("validate", "--json", file.toString());
        assertThat(checked.code()).isEqualTo(ExitCode.NO);
        assertThat(checked.out()).contains("\"valid\":false", "is damaged");
    }

    @Test
    void whatCannotBeDoneWithARecordingIsOneSentence() throws IOException {
        String file = recorded().toString();
        assertThat(Terminal.run("export", file, "--seed", "2", "--format", "svg", "-o", "-").errLines())
                .containsExactly(file + " is a recording, and what happened cannot be changed; leave out --set, --seed"
                        + " and --core.");
        assertThat(Terminal.run("compare", file, "--b", "x=y").errLines()).singleElement()
                .asString()
                .contains("is a recording");
        Path other = Files.write(folder.resolve("x.authscope"), new byte[]{0x1f, (byte) 0x8b, 1, 2 });
        Terminal none = Terminal.run("run", other.toString());
        assertThat(none.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(none.errLines()).singleElement().asString().contains("is no recording that can be opened");
        assertThat(Terminal.run("export", "S03", "--core", "--format", "recording", "--steps", "3..4", "-o", "-")
                .errLines()).containsExactly("A recording always holds the whole run; leave out --steps.");
    }
}
