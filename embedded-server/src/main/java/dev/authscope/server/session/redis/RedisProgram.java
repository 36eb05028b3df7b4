package dev.authscope.server.session.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

import dev.authscope.server.session.remote.GuardedProcess;
import dev.authscope.server.session.remote.StoreProgram;
import dev.authscope.server.session.row.StoreFolder;
import dev.authscope.server.session.row.StoreStartException;

/** A real Redis server of the lab's own, on a free port of this machine. It keeps its port when it is started again. */
final class RedisProgram implements StoreProgram {

    private static final int TRIES = 5;
    private static final int ANSWER_TRIES = 250;
    private static final int BETWEEN_MILLIS = 20;
    private static final int COPY_TRIES = 1_000;

    private final boolean persistent;
    private final StoreFolder folder = StoreFolder.create("redis");
    private volatile int port;
    private @Nullable Path binary;
    private @Nullable GuardedProcess process;

    /** @param persistent whether it writes each change to disk before it answers, and reads it at its start */
    RedisProgram(boolean persistent) {
        this.persistent = persistent;
    }

    /** Where it is reached, once it has been started. */
    RedisAddress address() {
        return new RedisAddress(port, "");
    }

    @Override
    public synchronized void start() {
        if (running()) {
            return;
        }
        try {
            Path binary = binary();
            for (int i = 0; i < TRIES; i++) {
                // The port that it had may have been given to somebody else while it did not run.
                int chosen = port == 0 || i > 0 ? freePort() : port;
                GuardedProcess started = GuardedProcess.start(folder.path(), command(binary, chosen));
                if (answers(started, chosen)) {
                    port = chosen;
                    process = started;
                    return;
                }
                started.kill();
            }
            throw new StoreStartException("Redis could not be started on 127.0.0.1: " + lastWords() + ".");
        } catch (IOException e) {
            throw new StoreStartException("Redis could not be started on 127.0.0.1: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public synchronized boolean running() {
        return process != null && process.running();
    }

    /**
     * Copies another Redis from now on, whatever it has itself; returns when it has everything that the other one has now.
     *
     * @throws StoreStartException when it does not get there
     */
    void follow(RedisAddress leader) {
        command(RedisAddress.HOST, Integer.toString(leader.port()));
        catchUp(leader);
    }

    /** Waits until everything has been copied that the other one has now; it does not wait itself before it answers. */
    void catchUp(RedisAddress leader) {
        try (RedisClient there = RedisRows.connect(leader, 1); RedisClient here = RedisRows.connect(address(), 1)) {
            long wanted = number(there.info("replication"), "master_repl_offset");
            for (int i = 0; i < COPY_TRIES; i++) {
                String info = here.info("replication");
                if (info.contains("master_link_status:up") && number(info, "slave_repl_offset") >= wanted) {
                    return;
                }
                pause(Math.min(1 + i / 10, BETWEEN_MILLIS));
            }
        } catch (JedisException e) {
            throw new StoreStartException("The copy of Redis on " + address() + " was given up: " + e.getMessage() + ".",
                    e);
        }
        throw new StoreStartException("The Redis on " + address() + " does not get a copy of that on " + leader + ".");
    }

    /** Copies nobody any more; what it has is its own, and it takes writes. */
    void promote() {
        command("NO", "ONE");
    }

    private void command(String host, String port) {
        try (RedisClient redis = RedisRows.connect(address(), 1)) {
            redis.sendCommand(RedisCommand.REPLICAOF, host, port);
        } catch (JedisException e) {
            throw new StoreStartException("The Redis on " + address() + " does not answer: " + e.getMessage() + ".", e);
        }
    }

    private static long number(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1).strip()))
                .findFirst()
                .orElse(Long.MIN_VALUE);
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
            process = null;
        }
        folder.close();
    }

    private List<String> command(Path binary, int onPort) {
        return List.of(binary.toString(), "--port", Integer.toString(onPort), "--bind", RedisAddress.HOST, "--save", "",
                "--appendonly", persistent ? "yes" : "no", "--appendfsync", "always", "--dir",
                folder.path().toString(), "--daemonize", "no", "--repl-diskless-sync", "yes",
                "--repl-diskless-sync-delay", "0");
    }

    private Path binary() throws IOException {
        Path known = binary;
        if (known == null) {
            known = ExecutableProvider.newJarResourceProvider(folder.path().toFile()).get().toPath();
            binary = known;
        }
        return known;
    }

    private static boolean answers(GuardedProcess started, int onPort) {
        try (RedisClient redis = RedisRows.connect(new RedisAddress(onPort, ""), 1)) {
            for (int i = 0; i < ANSWER_TRIES && started.running(); i++) {
                try {
                    redis.ping();
                    return started.running();
                } catch (JedisException e) {
                    pause(BETWEEN_MILLIS);
                }
            }
        }
        return false;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreStartException("Redis was given up while it started.", e);
        }
    }

    private String lastWords() throws IOException {
        Path log = folder.path().resolve("out.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(RedisAddress.HOST))) {
            return socket.getLocalPort();
        }
    }
}
