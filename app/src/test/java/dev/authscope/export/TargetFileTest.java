package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.export.ExportException.Cause;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class TargetFileTest {

    private static final Texts TEXTS = Texts.load(Language.ENGLISH, "export");
    private static final TargetFile.Content NEW = stream -> stream.write("new".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private static void write(Path target, boolean force, TargetFile.Content content) {
        new TargetFile(target.toString(), force, TEXTS).write(OutputStream.nullOutputStream(), content);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void aNewFileIsWrittenAndNothingElseIsLeft() throws IOException {
        write(folder.resolve("a.svg"), false, NEW);
        assertThat(folder.resolve("a.svg")).hasContent("new");
        assertThat(files()).containsExactly("a.svg");
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenForced() throws IOException {
        Path target = Files.writeString(folder.resolve("a.svg"), "old");
        assertThatThrownBy(() -> write(target, false, NEW)).isInstanceOfSatisfying(ExportException.class, problem -> {
            assertThat(problem.reason()).isEqualTo(Cause.WRONG_USE);
            assertThat(problem)
                    .hasMessage(target + " exists already; use --force to replace it, or name another file.");
        });
        assertThat(target).hasContent("old");
        write(target, true, NEW);
        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly("a.svg");
    }

    @Test
    void aFailureHalfwayLeavesTheOldFileWholeAndNothingBesideIt() throws IOException {
        Path target = Files.writeString(folder.resolve("a.svg"), "old");
        assertThatThrownBy(() -> write(target, true, stream -> {
            stream.write(new byte[100_000]);
            throw new UncheckedIOException(new IOException("No space left on device"));
        })).isInstanceOf(ExportException.class)
                .hasMessage(
                        target + " could not be written, because the disk is full; free some space, or name a file on"
                                + " another disk.");
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("a.svg");
    }

    @Test
    void aFailureOfTheProgramItselfLeavesNothingBesideTheTargetEither() throws IOException {
        assertThatThrownBy(() -> write(folder.resolve("a.svg"), false, stream -> {
            throw new IllegalStateException("a mistake");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aDiskThatIsReallyFullIsSaidSo() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no device that is always full");
        assertThatThrownBy(() -> write(full, true, stream -> stream.write(new byte[10_000])))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("the disk is full");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path target = folder.resolve("missing").resolve("a.svg");
        assertThatThrownBy(() -> write(target, false, NEW)).isInstanceOf(ExportException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("missing"));
    }

    @Test
    void aFolderThatAllowsNoWritingIsSaidSo() {
        Path readOnly = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(readOnly), "this system has no folder that nobody may write to");
        assertThatThrownBy(() -> write(readOnly.resolve("a.svg"), false, NEW))
                .isInstanceOfSatisfying(ExportException.class, problem -> {
                    assertThat(problem.reason()).isEqualTo(Cause.SURROUNDINGS);
                    assertThat(problem.getMessage()).startsWith("/proc/self/a.svg ").endsWith(".").doesNotContain("\n");
                });
    }

    @Test
    void aFolderAndANameThatCannotBeAreRefused() {
        assertThatThrownBy(() -> write(folder, true, NEW)).hasMessage(folder + " is a folder; name a file in it.");
        assertThatThrownBy(() -> new TargetFile("a\0b", true, TEXTS).check())
                .hasMessage("\"a?b\" cannot be the name of a file; name another one.");
    }

    @Test
    void whatAKilledProgramLeftIsRemovedAndWhatALivingOneWritesIsNot() throws IOException {
        // Process ids on Linux end at 2 to the power of 22, so no process has this one.
        Files.writeString(folder.resolve(".a.svg.99999999.authscope-part"), "torn");
        String living = ".a.svg." + ProcessHandle.current().parent().orElseThrow().pid() + ".authscope-part";
        Files.writeString(folder.resolve(living), "being written");
        Files.writeString(folder.resolve(".b.svg.99999999.authscope-part"), "of another target");
        write(folder.resolve("a.svg"), false, NEW);
        assertThat(files()).containsExactly(living, ".b.svg.99999999.authscope-part", "a.svg");
    }

    @Test
    void aLinkStaysALinkAndWhatItLeadsToIsReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real.svg"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), real);
        write(link, true, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void aDashIsStandardOutput() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new TargetFile("-", false, TEXTS).write(output, NEW);
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("new");
    }
}
