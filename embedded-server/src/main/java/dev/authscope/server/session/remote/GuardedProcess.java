package dev.authscope.server.session.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that ends when this one ends, however that comes about. A shell starts it and waits for the end of its own
 * input, which is a pipe from this program: the operating system closes it also when this program is killed. Then the shell
 * kills what it has started and removes its folder.
 */
public final class GuardedProcess implements AutoCloseable {

    private static final String GUARD = """
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

    private GuardedProcess(Process guard, ProcessHandle child) {
        this.guard = guard;
        this.child = child;
    }

    /** Whether this machine has the shell that the guard needs. */
    public static boolean canGuard() {
        return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /**
     * Starts a program.
     *
     * @param folder of its own; removed with it, unless it is only killed
     * @param command the program and its arguments
     */
    public static GuardedProcess start(Path folder, List<String> command) throws IOException {
        List<String> line = new ArrayList<>();
        if (canGuard()) {
            line.addAll(List.of("/bin/sh", "-c", GUARD, "authscope-guard", folder.toString()));
        }
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        if (!canGuard()) {
            builder.redirectOutput(folder.resolve("out.log").toFile());
            Process process = builder.start();
            // Without a shell a program that is killed leaves it behind; one that ends in order does not.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new GuardedProcess(process, process.toHandle());
        }
        Process guard = builder.start();
        try {
            BufferedReader said = new BufferedReader(
                    new InputStreamReader(guard.getInputStream(), StandardCharsets.US_ASCII));
            String id = said.readLine();
            Optional<ProcessHandle> child = id == null ? Optional.empty() : ProcessHandle.of(Long.parseLong(id));
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
            if (canGuard()) {
                word.write("kill\n".getBytes(StandardCharsets.US_ASCII));
                word.flush();
            }
        } catch (IOException e) {
            // The guard has gone already, and has killed it.
        }
        if (!canGuard()) {
            child.destroyForcibly();
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
        if (!canGuard()) {
            child.destroyForcibly();
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
