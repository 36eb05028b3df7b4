package dev.authscope.server.session.replicated;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.jgroups.Address;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.MemorySessionStore;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.replicated.CopyMessage.Kind;

/** A node while it runs: its sessions with their versions, and its end of the channel. */
final class Member {

    /** How long the answer of another node is waited for; real time. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final String node;
    private final MemorySessionStore sessions;
    private final Map<String, Version> versions = new LinkedHashMap<>();
    private final Map<Long, CompletableFuture<CopyMessage>> answers = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final ReplicatedSessions group;
    private @Nullable Channel channel;
    private boolean stopped;

    Member(String node, MemorySessionStore sessions, ReplicatedSessions group) {
        this.node = node;
        this.sessions = sessions;
        this.group = group;
    }

    String node() {
        return node;
    }

    MemorySessionStore sessions() {
        return sessions;
    }

    synchronized void opened(Channel end) {
        channel = end;
    }

    @Nullable
    synchronized Channel channel() {
        return stopped ? null : channel;
    }

    /** Its end of the channel is closed, and nothing changes in it any more. */
    void stop() {
        Channel end;
        synchronized (this) {
            stopped = true;
            end = channel;
            channel = null;
        }
        answers.values().forEach(answer -> answer.cancel(true));
        if (end != null) {
            end.close();
        }
    }

    /** Notes a change that this node made itself. */
    synchronized Version made(String id, @Nullable SessionRow row) {
        Version before = versions.get(id);
        Version now = new Version(id, row, before == null ? 1 : before.number() + 1, node);
        versions.put(id, now);
        return now;
    }

    /** Notes a change that others are not told of, so that it does not count against theirs. */
    synchronized void madeQuietly(SessionRow row) {
        Version before = versions.get(row.id());
        versions.put(row.id(),
                before == null
                        ? new Version(row.id(), row, 0, node)
                        : new Version(row.id(), row, before.number(), before.node()));
    }

    /** Forgets a session that is over by its own time. */
    synchronized void forgotten(String id) {
        Version known = versions.get(id);
        if (known != null && known.row() != null) {
            versions.remove(id);
        }
    }

    /** All that it knows, sessions that were ended too; not those that were removed when their time was over. */
    synchronized List<Version> all() {
        Map<String, Map<String, Object>> there = sessions.rows();
        return versions.values()
                .stream()
                .filter(version -> version.row() == null || there.containsKey(version.id()))
                .toList();
    }

    /** Takes over what others made, as far as it is newer than what it has. */
    synchronized void keep(Collection<Version> made, Journal journal) {
        if (stopped) {
            return;
        }
        for (Version version : made) {
            if (version.replaces(versions.get(version.id()))) {
                versions.put(version.id(), version);
                SessionRow row = version.row();
                if (row == null) {
                    sessions.remove(version.id(), "copy", journal);
                } else {
                    sessions.insert(row, "copy", journal);
                }
            }
        }
    }

    /**
     * Says something to another node and waits for its answer.
     *
     * @return empty when none came
     */
    Optional<CopyMessage> ask(Address to, Kind kind, List<Version> carried, Journal journal) {
        Channel end = channel();
        if (end == null) {
            return Optional.empty();
        }
        long number = numbers.incrementAndGet();
        CompletableFuture<CopyMessage> answer = new CompletableFuture<>();
        answers.put(number, answer);
        group.under(node, number, journal);
        try {
            end.send(to, new CopyMessage(kind, number, node, carried).text());
            return Optional.of(answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            answers.remove(number);
            group.done(node, number);
        }
    }

    /** A message came. */
    void heard(String text) {
        CopyMessage.read(text).ifPresent(message -> {
            switch (message.kind()) {
                case COPY -> {
                    keep(message.versions(), group.journal(message.from(), message.number()).at(node));
                    reply(message, Kind.ACK, List.of());
                }
                case ASK -> reply(message, Kind.STATE, all());
                case ACK, STATE -> Optional.ofNullable(answers.get(message.number()))
                        .ifPresent(answer -> answer.complete(message));
            }
        });
    }

    private void reply(CopyMessage to, Kind kind, List<Version> carried) {
        Channel end = channel();
        if (end != null) {
            group.addressOf(to.from())
                    .ifPresent(address -> end.send(address, new CopyMessage(kind, to.number(), node, carried).text()));
        }
    }
}
