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

import org.junit.jupiter.api.Test;
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
        Process program = program("redis,jdbc-server", guard, how.equals("ended"));
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
        assertThat(folders()).isEmpty();
    }

    @Test
    void theFoldersOfAProgramThatWasKilledAreGoneAtTheNextStartAndThoseOfOneThatRunsAreNot()
            throws IOException, InterruptedException {
        Process killed = program("file,jdbc", "", false);
        Process running = program("file,jdbc", "", false);
        try {
            awaitStart(killed);
            awaitStart(running);
            assertThat(folders()).hasSize(4);
            killed.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(folders()).hasSize(4);
            Process next = program("file", "", false);
            try {
                awaitStart(next);
                assertThat(folders()).hasSize(3)
                        .noneMatch(name -> name.contains("-" + killed.pid() + "-"))
                        .filteredOn(name -> name.contains("-" + running.pid() + "-"))
                        .hasSize(2);
            } finally {
                next.destroyForcibly();
            }
        } finally {
            killed.destroyForcibly();
            running.destroyForcibly();
        }
    }

    private static void awaitStart(Process program) throws IOException {
        assertThat(new BufferedReader(
                new InputStreamReader(program.getInputStream(), StandardCharsets.US_ASCII)).readLine()).isNotNull();
    }

    private Process program(String stores, String guard, boolean ends) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        ClassesOfTests.path(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstores=" + stores,
                        "-Dauthscope.guard=" + guard, "-Djava.io.tmpdir=" + temporary,
                        LeftBehindMain.class.getName()));
        if (ends) {
            command.add("ends");
        }
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            return left.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("authscope-"))
                    .sorted()
                    .toList();
        }
    }
}
