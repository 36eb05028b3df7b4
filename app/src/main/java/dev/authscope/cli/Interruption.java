package dev.authscope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The request from outside to end, such as Ctrl C. A command that runs until then waits here, ends its work, and says so; the
 * process does not end before.
 */
public final class Interruption {

    private static final long MOST_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean waiting;

    /** Waits until somebody asks to end. */
    public void await() {
        waiting = true;
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the command has ended its work. */
    public void finish() {
        finished.countDown();
    }

    /** Asks to end; returns when the command has ended its work, at once when it does not wait here. */
    public void ask() {
        asked.countDown();
        if (waiting) {
            try {
                finished.await(MOST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
