package dev.authscope.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.server.time.LabTimers;

/**
 * The lab's own time. It stands still until it is moved or resumed, so that nobody waits a week for a token to expire.
 *
 * <p>Tasks run in the order of their instant, then of their asking, each at exactly its instant, on the thread that moves
 * the clock; {@link #advance} returns when all that was due has run. While the clock runs by itself, a virtual thread of
 * its own moves it from task to task.
 */
public final class LabClock implements LabTimers, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabClock.class);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock moving = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private Instant base;
    private long anchor;
    private double rate = 1;
    private boolean running;
    private boolean closed;
    private long asked;

    private LabClock(Instant start, LongSupplier nanoTime) {
        this.base = start;
        this.nanoTime = nanoTime;
    }

    /** A clock that stands at an instant. */
    public static LabClock pausedAt(Instant start) {
        return new LabClock(start, System::nanoTime);
    }

    /** A clock whose passing of real time is told by somebody else; for tests. */
    static LabClock pausedAt(Instant start, LongSupplier nanoTime) {
        return new LabClock(start, nanoTime);
    }

    @Override
    public Instant now() {
        lock.lock();
        try {
            return time();
        } finally {
            lock.unlock();
        }
    }

    /** Whether lab time passes by itself. */
    public boolean running() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** How many lab seconds pass in a real second while the clock runs. */
    public double rate() {
        lock.lock();
        try {
            return rate;
        } finally {
            lock.unlock();
        }
    }

    /** Lets lab time pass by itself. */
    public void resume() {
        lock.lock();
        try {
            if (!running && !closed) {
                running = true;
                anchor = nanoTime.getAsLong();
                Thread.ofVirtual().name("lab-clock").start(this::runAlong);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Makes lab time stand still. */
    public void pause() {
        lock.lock();
        try {
            base = time();
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sets how fast lab time passes.
     *
     * @param labSecondsPerSecond above 0, at most 86 400
     */
    public void rate(double labSecondsPerSecond) {
        if (!(labSecondsPerSecond > 0 && labSecondsPerSecond <= 86_400)) {
            throw new IllegalArgumentException("The clock's rate must be above 0 and at most 86400, not "
                    + labSecondsPerSecond + ".");
        }
        lock.lock();
        try {
            base = time();
            anchor = nanoTime.getAsLong();
            rate = labSecondsPerSecond;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Moves the clock forward; returns when everything due on the way has run. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The clock cannot go back.");
        }
        moveTo(now().plus(duration));
    }

    /** Moves the clock to an instant; one that has passed leaves it where it is. */
    public void moveTo(Instant target) {
        moving.lock();
        try {
            for (Waiting due = takeDue(target); due != null; due = takeDue(target)) {
                run(due);
            }
            standAt(target);
        } finally {
            moving.unlock();
        }
    }

    @Override
    public LabTimer at(Instant instant, Runnable task) {
        lock.lock();
        try {
            Waiting entry = new Waiting(instant, asked++, task);
            waiting.add(entry);
            changed.signalAll();
            return () -> forget(entry);
        } finally {
            lock.unlock();
        }
    }

    /** How many tasks are waiting. */
    public int waitingTasks() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the clock for good; waiting tasks never run. */
    @Override
    public void close() {
        lock.lock();
        try {
            base = time();
            running = false;
            closed = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void forget(Waiting entry) {
        lock.lock();
        try {
            waiting.remove(entry);
        } finally {
            lock.unlock();
        }
    }

    private Instant time() {
        return running ? base.plusNanos((long) ((nanoTime.getAsLong() - anchor) * rate)) : base;
    }

    /** Takes the next task due at or before an instant and puts the clock to its instant; null when there is none. */
    private @Nullable Waiting takeDue(Instant target) {
        lock.lock();
        try {
            Waiting next = waiting.peek();
            if (next == null || next.instant.isAfter(target)) {
                return null;
            }
            waiting.remove();
            standAt(next.instant);
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void standAt(Instant instant) {
        lock.lock();
        try {
            if (instant.isAfter(time())) {
                base = instant;
                anchor = nanoTime.getAsLong();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void run(Waiting due) {
        try {
            due.task.run();
        } catch (RuntimeException e) {
            LOG.warn("A task of the lab's clock failed", e);
        }
    }

    private void runAlong() {
        while (awaitNext()) {
            moveTo(now());
        }
    }

    /** Waits until a task may be due; false when the clock no longer runs. */
    private boolean awaitNext() {
        lock.lock();
        try {
            if (running) {
                Waiting next = waiting.peek();
                long nap = LONGEST_NAP.toNanos();
                if (next != null) {
                    double untilDue = Duration.between(time(), next.instant).toNanos() / rate;
                    nap = (long) Math.min(nap, Math.max(0, untilDue));
                }
                if (nap > 0) {
                    nap = changed.awaitNanos(nap);
                }
            }
            return running;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private record Waiting(Instant instant, long order, Runnable task) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byInstant = instant.compareTo(other.instant);
            return byInstant != 0 ? byInstant : Long.compare(order, other.order);
        }
    }
}
