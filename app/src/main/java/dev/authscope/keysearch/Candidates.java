package dev.authscope.keysearch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The candidates of a list in their order, handed out in blocks to the threads of a search. */
final class Candidates implements AutoCloseable {

    static final int BLOCK = 512;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2029;

    private final WordList list;
    private final Deque<byte[]> changed = new ArrayDeque<>();
    private WordReader reader;
    private boolean again;
    private boolean over;
    private long handedOut;
    private volatile double share;

    Candidates(WordList list) throws WordListException {
        this.list = list;
        this.reader = list.open();
    }

    /**
     * Candidates that follow each other.
     *
     * @param first how many come before them
     */
    record Block(long first, List<byte[]> keys) {}

    /** The next candidates; null after the last ones. */
    synchronized @Nullable Block next() throws WordListException {
        List<byte[]> keys = new ArrayList<>(BLOCK);
        while (keys.size() < BLOCK && !over) {
            byte[] key;
            try {
                key = one();
            } catch (WordListException e) {
                // What is broken first is what is told; nobody reads on behind it.
                over = true;
                throw e;
            }
            if (key == null) {
                over = true;
            } else {
                keys.add(key);
            }
        }
        share = (again ? 0.5 : 0) + reader.share() * (list.rules() ? 0.5 : 1);
        if (keys.isEmpty()) {
            return null;
        }
        Block block = new Block(handedOut, keys);
        handedOut += keys.size();
        return block;
    }

    /** How much of the list has been handed out, from 0 to 1. */
    double share() {
        return share;
    }

    private byte @Nullable [] one() throws WordListException {
        if (!changed.isEmpty()) {
            return changed.removeFirst();
        }
        byte[] word = reader.next();
        if (word != null && again) {
            change(new String(word, StandardCharsets.UTF_8));
            return changed.removeFirst();
        }
        if (word == null && list.rules() && !again) {
            again = true;
            reader.close();
            reader = list.open();
            return one();
        }
        return word;
    }

    private void change(String word) {
        int first = word.offsetByCodePoints(0, 1);
        String capital = word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
        add(capital);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            add(word + year);
            add(capital + year);
        }
    }

    private void add(String key) {
        changed.addLast(key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() {
        over = true;
        reader.close();
    }
}
