package dev.authscope.keysearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

/**
 * A dictionary attack on the secret of one token: computes its signature with one candidate after the other, on all cores, and
 * compares (RFC 8725 section 2.2). It needs the token and nothing else; nobody hears of it.
 */
public final class KeySearch {

    private static final double NANOS = 1e9;

    private final Optional<SignedInput> target;
    private final WordList list;
    private final int threads;
    private final LongAdder tried = new LongAdder();
    private final AtomicLong began = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final AtomicReference<@Nullable Found> found = new AtomicReference<>();
    private final AtomicReference<@Nullable WordListException> failure = new AtomicReference<>();
    private volatile @Nullable Candidates candidates;
    private volatile boolean cancelled;

    private KeySearch(Optional<SignedInput> target, WordList list, int threads) {
        this.target = target;
        this.list = list;
        this.threads = threads;
    }

    /** A search on all cores that has not begun. */
    public static KeySearch of(String token, WordList list) {
        return of(token, list, Runtime.getRuntime().availableProcessors());
    }

    /**
     * A search that has not begun.
     *
     * @param threads how many try at the same time
     */
    public static KeySearch of(String token, WordList list, int threads) {
        return new KeySearch(SignedInput.of(token), list, threads);
    }

    /** What came of a search. */
    public sealed interface Outcome permits Found, NotFound, Cancelled, NotApplicable {}

    /**
     * The secret.
     *
     * @param key its octets
     * @param place of the candidate among all, from 1
     */
    public record Found(byte[] key, long place) implements Outcome {}

    /** No candidate was the secret. */
    public record NotFound(long tried) implements Outcome {}

    /** The search was cancelled before it came to its end. */
    public record Cancelled(long tried) implements Outcome {}

    /** There is no shared secret behind the token: it is signed with a key pair, unsigned, encrypted, or no token. */
    public record NotApplicable() implements Outcome {}

    /**
     * How far a search has come.
     *
     * @param share of the list, from 0 to 1
     * @param seconds measured time since it began
     */
    public record Progress(long tried, double share, double seconds) {

        /** Candidates in a second; 0 before anything could be measured. */
        public double rate() {
            return seconds == 0 ? 0 : tried / seconds;
        }
    }

    /**
     * Searches; returns when it has found the secret, come to the end of the list, or been cancelled. Blocks. Once.
     *
     * @throws WordListException when the list cannot be read to its end and the secret was not found before
     */
    public Outcome run() throws WordListException {
        if (target.isEmpty()) {
            return new NotApplicable();
        }
        began.set(System.nanoTime());
        try (Candidates open = new Candidates(list)) {
            candidates = open;
            List<Thread> helpers = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                // Less urgent than a window, which must stay fluent.
                helpers.add(Thread.ofPlatform()
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .name("key-search-" + i)
                        .start(() -> tryBlocks(target.get(), open)));
            }
            tryBlocks(target.get(), open);
            for (Thread helper : helpers) {
                join(helper);
            }
        } finally {
            ended.set(System.nanoTime());
        }
        return outcome();
    }

    private Outcome outcome() throws WordListException {
        Found key = found.get();
        if (key != null) {
            return key;
        }
        if (cancelled) {
            return new Cancelled(tried.sum());
        }
        WordListException broken = failure.get();
        if (broken != null) {
            throw broken;
        }
        return new NotFound(tried.sum());
    }

    private void join(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
                cancel();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the search soon; what it has found by then stays found. From any thread. */
    public void cancel() {
        cancelled = true;
    }

    /** How far it has come. From any thread. */
    public Progress progress() {
        long start = began.get();
        if (start == 0) {
            return new Progress(0, 0, 0);
        }
        long end = ended.get();
        Candidates open = candidates;
        return new Progress(tried.sum(), open == null ? 0 : open.share(),
                ((end == 0 ? System.nanoTime() : end) - start) / NANOS);
    }

    private void tryBlocks(SignedInput input, Candidates open) {
        try {
            SignedInput.Trier trier = input.trier();
            Candidates.Block block = open.next();
            while (block != null && found.get() == null && tryBlock(trier, block)) {
                // Whoever waits for the processor goes first, above all a window that wants to draw its next frame.
                Thread.yield();
                block = open.next();
            }
        } catch (WordListException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Whether to go on. */
    private boolean tryBlock(SignedInput.Trier trier, Candidates.Block block) {
        int done = 0;
        for (byte[] key : block.keys()) {
            if (cancelled) {
                break;
            }
            done++;
            if (trier.fits(key)) {
                found.compareAndSet(null, new Found(key, block.first() + done));
                break;
            }
        }
        tried.add(done);
        return found.get() == null && !cancelled && failure.get() == null;
    }
}
