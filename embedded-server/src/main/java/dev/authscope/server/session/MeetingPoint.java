package dev.authscope.server.session;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where requests wait between their look at a row of a shared store and its use, until the others have looked too. What happens by
 * chance where servers work side by side happens every time with it, and in the same order.
 */
public final class MeetingPoint {

    /** Measured time; only when a request never comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int requests;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int come;
    private int released;

    /** @param requests how many of them wait for each other; those that come later are not held */
    public MeetingPoint(int requests) {
        this.requests = requests;
    }

    /** A request has looked; returns when it may go on. */
    public void looked() {
        lock.lock();
        try {
            if (come < requests) {
                int place = come++;
                changed.signalAll();
                await(() -> released > place);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many requests have looked; gives up after some seconds when they do not come. */
    public void awaitLooks(int count) {
        lock.lock();
        try {
            await(() -> come >= count);
        } finally {
            lock.unlock();
        }
    }

    /** Lets one more request go on, in the order in which they came. */
    public void release() {
        lock.lock();
        try {
            released++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private interface Wanted {
        boolean isSo();
    }

    private void await(Wanted wanted) {
        long left = PATIENCE.toNanos();
        try {
            while (!wanted.isSo() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // The server is being ended, and the request with it.
            Thread.currentThread().interrupt();
        }
    }
}
