package dev.authscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program as people get it: started by its launcher, from its modules. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("target", "authscope", "bin",
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                    ? "authscope.bat"
                    : "authscope");

    @TempDir
    Path folder;

    static Stream<Arguments> runs() {
        return Stream.of(
                command("run", "S03"),
                command("run", "S17"),
                command("run", "S20", "--set", "sessionStore=file"),
                command("run", "S21"),
                command("run", "S22", "--set", "sessionStore=redis"),
                command("run", "S22", "--set", "sessionStore=jdbc-server"));
    }

    static Stream<Arguments> exports() {
        return Stream.of("svg", "png", "pdf", "handout", "mermaid", "har", "html", "recording")
                .map(format -> command("export", "S03", "--core", "--format", format, "--force"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunFromThePackagedModulesSaysNothingButItsRun(List<String> command) throws Exception {
        assertThat(start(command)).contains("✓");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExportFromThePackagedModulesWritesItsFile(List<String> command) throws Exception {
        Path file = folder.resolve("file");
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("-o", file.toString()));
        start(whole);
        assertThat(file).isNotEmptyFile();
    }

    /** What it printed; it must have ended well and must have printed no error. */
    private String start(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toAbsolutePath().toString()));
        command.addAll(arguments);
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output + Files.readString(errors)).isZero();
        assertThat(errors).content().doesNotContain("Exception", "ERROR", "WARNING");
        return output;
    }

    private static Arguments command(String... words) {
        return Arguments.of(List.of(words));
    }
}
