package dev.authscope.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.CyclicTimeout;
import org.eclipse.jetty.util.thread.Scheduler;

/** The time that one request may take in all, in real time; one timer a connection, cheap to start and stop. */
final class Deadline {

    private final Duration limit;
    private final CyclicTimeout timeout;

    /** @param over what to do when the time is over */
    Deadline(Scheduler scheduler, Duration limit, Runnable over) {
        this.limit = limit;
        this.timeout = new CyclicTimeout(scheduler) {
            @Override
            public void onTimeoutExpired() {
                over.run();
            }
        };
    }

    /** Begins anew. */
    void start() {
        timeout.schedule(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        timeout.cancel();
    }

    /** Never again. */
    void end() {
        timeout.destroy();
    }
}
