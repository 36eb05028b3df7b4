package dev.authscope.server.session.jdbc;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.h2.Driver;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.session.remote.StoreProgram;
import dev.authscope.server.session.row.StoreFolder;
import dev.authscope.server.session.row.StoreStartException;

/** An H2 server of the lab's own, in a Java program of its own, on a free port of this machine. */
final class H2Program implements StoreProgram {

    private static final String LOG = "out.log";
    /** How long an answer is waited for; real time. */
    private static final int PATIENCE_MILLIS = 1_000;
    private static final int START_PATIENCE_MILLIS = 30_000;

    private final boolean persistent;
    private final StoreFolder folder = StoreFolder.create("h2");
    private volatile int port;
    private @Nullable Process process;

    /** @param persistent whether it keeps its rows in a file, else in its memory */
    H2Program(boolean persistent) {
        this.persistent = persistent;
    }

    /** Where it listens, once it has been started. */
    int port() {
        return port;
    }

    /**
     * The database as a client names it.
     *
     * @param at the port where the client finds the server
     */
    String url(int at) {
        return url(at, PATIENCE_MILLIS);
    }

    private String url(int at, int patience) {
        String database = persistent ? "./sessions;WRITE_DELAY=0" : "mem:sessions";
        return "jdbc:h2:tcp://127.0.0.1:" + at + "/" + database + ";DB_CLOSE_DELAY=-1;NETWORK_TIMEOUT=" + patience
                + ";LOCK_TIMEOUT=1000";
    }

    @Override
    public synchronized void start() {
        if (running()) {
            return;
        }
        try {
            // The port that it had may have been given to somebody else while it did not run.
            if ((port == 0 || !begin(port)) && !begin(0)) {
                throw new StoreStartException("The H2 server could not be started on 127.0.0.1: " + lastWords() + ".");
            }
        } catch (IOException | URISyntaxException e) {
            throw new StoreStartException("The H2 server could not be started on 127.0.0.1: " + e.getMessage() + ".",
                    e);
        }
    }

    /** Starts it on a port, 0 for any; false when it ended instead. */
    private boolean begin(int wanted) throws IOException, URISyntaxException {
        ProcessBuilder builder = new ProcessBuilder(command(wanted)).directory(folder.path().toFile());
        builder.redirectError(folder.path().resolve(LOG).toFile());
        Process started = builder.start();
        BufferedReader said = new BufferedReader(
                new InputStreamReader(started.getInputStream(), StandardCharsets.US_ASCII));
        String line = said.readLine();
        if (line == null) {
            started.destroyForcibly();
            return false;
        }
        port = Integer.parseInt(line.strip());
        process = started;
        // The first connection opens the database, which takes a while on a busy machine.
        try (Connection first = new Driver().connect(url(port, START_PATIENCE_MILLIS), new Properties())) {
            return first.isValid(0);
        } catch (SQLException e) {
            kill();
            throw new IOException("its database does not open: " + e.getMessage(), e);
        }
    }

    private String lastWords() throws IOException {
        return Files.readAllLines(folder.path().resolve(LOG))
                .stream()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .map(String::strip)
                .orElse("it said nothing");
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    @Override
    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized void close() {
        kill();
        folder.close();
    }

    private List<String> command(int wanted) throws URISyntaxException {
        String path = placeOf(H2ServerMain.class) + File.pathSeparator + placeOf(Server.class);
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dh2.bindAddress=127.0.0.1", "-cp", path,
                H2ServerMain.class.getName(), Integer.toString(wanted), folder.path().toString());
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
