package dev.authscope.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.authscope.server.time.LabTimers;

/** A clock that tests move by hand. Timers run in the order of their instants, then of their asking. */
public final class ManualClock implements LabTimers {

    /** Where lessons begin. */
    public static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");

    private record Waiting(Instant instant, long turn, Runnable task) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Instant now = T0;
    private long turn;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized LabTimer at(Instant instant, Runnable task) {
        Waiting entry = new Waiting(instant, turn++, task);
        waiting.add(entry);
        return () -> cancel(entry);
    }

    /** How many timers wait. */
    public synchronized int timers() {
        return waiting.size();
    }

    /** Moves on, running what becomes due at exactly its instant. */
    public void advance(Duration by) {
        Instant to = now().plus(by);
        while (true) {
            Runnable task;
            synchronized (this) {
                Waiting next = waiting.stream()
                        .filter(entry -> !entry.instant().isAfter(to))
                        .min(Comparator.comparing(Waiting::instant).thenComparing(Waiting::turn))
                        .orElse(null);
                if (next == null) {
                    now = to;
                    return;
                }
                waiting.remove(next);
                now = next.instant().isAfter(now) ? next.instant() : now;
                task = next.task();
            }
            task.run();
        }
    }

    private synchronized void cancel(Waiting entry) {
        waiting.remove(entry);
    }
}
