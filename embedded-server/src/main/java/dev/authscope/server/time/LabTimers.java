package dev.authscope.server.time;

import java.time.Instant;

/**
 * The lab's time as the server sees it: what time it is, and a way to wait for a later time. Everything that waits
 * (removing expired rows, copy lag, cache life) waits here, so that pausing or moving the lab's clock moves it too.
 */
public interface LabTimers {

    /** The lab's time. Never the wall clock of the machine. */
    Instant now();

    /**
     * Runs a task once when the lab's time reaches an instant. Tasks due at the same instant run in the order in which
     * they were asked for. An instant that is not in the future runs at the next move of the clock.
     *
     * @param instant lab time
     * @param task must not block; what it throws is reported and does not stop the clock
     * @return a handle with which the task can be taken back
     */
    LabTimer at(Instant instant, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface LabTimer {

        /** Takes the task back; does nothing when it has run already. */
        void cancel();
    }
}
