package dev.authscope.browser.script;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The thread on which the scripts of one page run: a platform thread, with a stack of a fixed size. Whoever hands it work
 * waits for the end. A thread that does not come back is left alone; it can do nothing to the outside any more.
 */
final class ScriptThread implements AutoCloseable {

    private static final long STACK_OCTETS = 4L << 20;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final ExecutorService executor;

    ScriptThread(String name) {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, name, STACK_OCTETS);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does some work on the thread.
     *
     * @throws ScriptStopped when it did not come back in time
     */
    <T> T run(ScriptMeter meter, Callable<T> work) {
        Future<T> result = executor.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (meter.overdue()) {
                        meter.abandon();
                        close();
                        throw new ScriptStopped(ScriptResult.Limit.TIME);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case null -> throw new IllegalStateException(e);
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
