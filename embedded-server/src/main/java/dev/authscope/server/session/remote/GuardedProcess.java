package dev.authscope.server.session.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that ends when this one ends, however that comes about. A guard starts it and waits for the end of its own input,
 * which is a pipe from this program: the operating system closes it also when this program is killed. Then the guard kills
 * what it has started and removes its folder. The guard is a shell where there is one, which starts in no time, and a small
 * Java program elsewhere.
 */
public final class GuardedProcess implements AutoCloseable {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final String SCRIPT = """
            dir="$1"; shift
            exec 3<&0 4>&1
            "$@" </dev/null 3<&- 4>&- >"$dir/out.log" 2>&1 &
            child=$!
            echo "$child" >&4
            exec >/dev/null 4>&-
            read -r word <&3 || rest=gone
            kill -9 "$child" 2>/dev/null
            wait "$child" 2>/dev/null
            [ "$rest" = gone ] && rm -rf "$dir"
            exit 0
            """;

    private final Process guard;
    private final ProcessHandle child;

    /** What guards a program. */
    enum Guard {
        SHELL_SCRIPT, JAVA_PROGRAM;

        /** The guard for this machine. */
        static Guard ofThisMachine() {
            String wanted = System.getProperty("authscope.guard", "");
            return wanted.equals("java") || !Files.isExecutable(SHELL) ? JAVA_PROGRAM : SHELL_SCRIPT;
        }

        List<String> command() throws IOException {
            return switch (this) {
                case SHELL_SCRIPT -> List.of(SHELL.toString(), "-c", SCRIPT, "authscope-guard");
                case JAVA_PROGRAM -> List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", ownPlace(),
                        GuardMain.class.getName());
            };
        }

        private static String ownPlace() throws IOException {
            try {
                return Path.of(GuardMain.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
            } catch (URISyntaxException e) {
                throw new IOException("The place of this program cannot be read: " + e.getMessage(), e);
            }
        }
    }

    private GuardedProcess(Process guard, ProcessHandle child) {
        this.guard = guard;
        this.child = child;
    }

    /**
     * Starts a program.
     *
     * @param folder of its own; removed with it, unless it is only killed
     * @param command the program and its arguments
     */
    public static GuardedProcess start(Path folder, List<String> command) throws IOException {
        return start(Guard.ofThisMachine(), folder, command);
    }

    static GuardedProcess start(Guard kind, Path folder, List<String> command) throws IOException {
        List<String> line = new ArrayList<>(kind.command());
        line.add(folder.toString());
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process guard = builder.start();
        try {
            BufferedReader said = new BufferedReader(
                    new InputStreamReader(guard.getInputStream(), StandardCharsets.US_ASCII));
            String id = said.readLine();
            Optional<ProcessHandle> child = id == null ? Optional.empty() : ProcessHandle.of(Long.parseLong(id.strip()));
            // One that has ended by now has written down why.
            return new GuardedProcess(guard, child.orElseGet(guard::toHandle));
        } catch (IOException | NumberFormatException e) {
            guard.destroyForcibly();
            throw e;
        }
    }

    /** Whether the program runs. */
    public boolean running() {
        return guard.isAlive() && child.isAlive();
    }

    /** Kills the program; what it wrote stays. */
    public void kill() {
        try (OutputStream word = guard.getOutputStream()) {
            word.write("kill\n".getBytes(StandardCharsets.US_ASCII));
            word.flush();
        } catch (IOException e) {
            // The guard has gone already, and has killed it.
        }
        await();
    }

    /** Ends the program and removes its folder. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The guard has gone already.
        }
        await();
    }

    private void await() {
        try {
            if (!guard.waitFor(5, TimeUnit.SECONDS)) {
                guard.destroyForcibly();
                child.destroyForcibly();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            guard.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
