package dev.authscope.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After the program has ended nothing runs any more that it started, and nothing lies about, also when it was killed. */
class NothingLeftTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({"'', killed", "java, killed", "java, ended" })
    void neitherAProcessNorAFolderIsLeftBehind(String guard, String how)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        ClassesOfTests.path(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                        "-Dauthscope.guard=" + guard, "-Djava.io.tmpdir=" + temporary,
                        LeftBehindMain.class.getName()));
        if (how.equals("ended")) {
            command.add("ends");
        }
        Process program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<ProcessHandle> started = new ArrayList<>();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(program.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = said.readLine();
            assertThat(line).isNotNull();
            for (String id : line.split(" ")) {
                Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(id));
                handle.ifPresent(started::add);
            }
            if (how.equals("killed")) {
                // A guard, what it guards, and the database.
                assertThat(started).hasSizeGreaterThanOrEqualTo(3).allMatch(ProcessHandle::isAlive);
                program.destroyForcibly();
            }
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            for (ProcessHandle one : started) {
                one.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            program.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("authscope-"));
        }
    }
}
