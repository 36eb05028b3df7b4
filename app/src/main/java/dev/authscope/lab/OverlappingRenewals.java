package dev.authscope.lab;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.LabCluster;

/**
 * Two renewals that overlap in the servers: the second begins when the first has looked its token up, and both have looked
 * before the first uses it. The first has its answer before the second goes on. Used once.
 */
final class OverlappingRenewals {

    /** How long one waits for the other; real time, and only where something is wrong. */
    private static final long PATIENCE_SECONDS = 20;

    private final LabCluster servers;
    private final AtomicInteger looked = new AtomicInteger();
    private final CompletableFuture<@Nullable Void> bothLooked = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> firstOver = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> secondOver = new CompletableFuture<>();
    private volatile boolean late;

    OverlappingRenewals(LabCluster servers) {
        this.servers = servers;
    }

    /** @throws LabException when one of them cannot be carried out */
    void run(Runnable first, Runnable second) {
        servers.beforeEachRefresh(() -> hold(second));
        try {
            first.run();
        } finally {
            firstOver.complete(null);
            if (looked.get() > 0) {
                await(secondOver);
            }
            servers.beforeEachRefresh(() -> {});
        }
        if (looked.get() == 0) {
            // The first was never about to use a token, so there was nothing to overlap with.
            second.run();
        }
        if (secondOver.isCompletedExceptionally() && secondOver.exceptionNow() instanceof RuntimeException problem) {
            throw problem;
        }
        if (late) {
            throw new LabException("Two renewals that were to overlap did not meet within " + PATIENCE_SECONDS
                    + " seconds; try the step again.");
        }
    }

    /** On the thread of a server: the first lets the second come as far as this, the second waits for the first's end. */
    private void hold(Runnable second) {
        switch (looked.incrementAndGet()) {
            case 1 -> {
                Thread.ofVirtual().name("lab-second-renewal").start(() -> carryOut(second));
                await(bothLooked);
            }
            case 2 -> {
                bothLooked.complete(null);
                await(firstOver);
            }
            default -> {
                // It looked again, and nobody is held a second time.
            }
        }
    }

    private void carryOut(Runnable second) {
        try {
            second.run();
            secondOver.complete(null);
        } catch (RuntimeException e) {
            secondOver.completeExceptionally(e);
        } finally {
            // It may have been refused before it came so far.
            bothLooked.complete(null);
        }
    }

    private void await(CompletableFuture<@Nullable Void> moment) {
        try {
            moment.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Whoever waits goes on; what went wrong is told when both are over.
        } catch (TimeoutException e) {
            late = true;
        }
    }
}
