package dev.authscope.browser.script;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;

import dev.authscope.browser.script.ScriptResult.Limit;

/**
 * Counts what the scripts of one page use and ends the one that passes a limit. Counting goes on from one script of the page
 * to the next. All counting is done on the thread that runs the scripts; it must be a platform thread, because the octets
 * that a virtual thread allocates are not counted by the JVM.
 */
final class ScriptMeter {

    private final ScriptLimits limits;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long instructions;
    private long octetsBefore;
    private long octetsAtStart;
    private int effects;
    private volatile boolean running;
    private volatile long startedAt;
    private volatile long outsideNanos;
    private volatile long outsideSince;
    private volatile boolean abandoned;

    ScriptMeter(ScriptLimits limits) {
        this.limits = limits;
    }

    ScriptLimits limits() {
        return limits;
    }

    /** A script or a callback begins. */
    void begin() {
        octetsAtStart = threads.getCurrentThreadAllocatedBytes();
        startedAt = System.nanoTime();
        outsideNanos = 0;
        running = true;
    }

    /** It has ended. */
    void end() {
        running = false;
        octetsBefore += threads.getCurrentThreadAllocatedBytes() - octetsAtStart;
    }

    /** The page's global object is ready; making it is not counted. */
    void restart() {
        running = false;
        instructions = 0;
        octetsBefore = 0;
        octetsAtStart = threads.getCurrentThreadAllocatedBytes();
    }

    /** Counts work. */
    void work(long steps) {
        instructions += steps;
        check();
    }

    /** Refuses a string or an array that would be too long; the product of two lengths may be given. */
    void length(double length) {
        if (length > limits.length()) {
            throw new ScriptStopped(Limit.LENGTH);
        }
    }

    /** Counts something done to the outside. */
    void effect() {
        check();
        if (++effects > limits.effects()) {
            throw new ScriptStopped(Limit.EFFECTS);
        }
    }

    /** Does something for which the script waits, such as a request; its time is not the script's. */
    <T> T outside(Supplier<T> work) {
        effect();
        outsideSince = System.nanoTime();
        try {
            return work.get();
        } finally {
            outsideNanos += System.nanoTime() - outsideSince;
            outsideSince = 0;
        }
    }

    /** Whether a script runs that should have been stopped by now and was not; may be asked on any thread. */
    boolean overdue() {
        return running && outsideSince == 0 && ownNanos() > 2 * limits.patience().toNanos();
    }

    private long ownNanos() {
        return System.nanoTime() - startedAt - outsideNanos;
    }

    /** Nobody waits for the script any more: whatever it does next ends it. */
    void abandon() {
        abandoned = true;
    }

    void check() {
        if (abandoned || ownNanos() > limits.patience().toNanos()) {
            throw new ScriptStopped(Limit.TIME);
        }
        if (instructions > limits.instructions()) {
            throw new ScriptStopped(Limit.INSTRUCTIONS);
        }
        if (octetsBefore + threads.getCurrentThreadAllocatedBytes() - octetsAtStart > limits.octets()) {
            throw new ScriptStopped(Limit.MEMORY);
        }
    }
}
