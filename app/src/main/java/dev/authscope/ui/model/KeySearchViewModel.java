package dev.authscope.ui.model;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.authscope.keysearch.KeySearch;
import dev.authscope.keysearch.WordList;
import dev.authscope.keysearch.WordListException;

/** The search for a weak secret behind the window: on threads of its own, so that everything else goes on meanwhile. */
public final class KeySearchViewModel {

    /** How often a search that goes on tells how far it has come, in milliseconds. */
    private static final long PACE = 100;

    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private @Nullable KeySearch running;
    private int generation;

    /** @param window runs a job on the window's thread */
    KeySearchViewModel(Executor window) {
        this.window = window;
    }

    /** What a search is doing. */
    public enum Phase {
        NONE, RUNNING, FOUND, NOT_FOUND, CANCELLED, NOT_APPLICABLE, BROKEN_LIST
    }

    /**
     * How far a search has come.
     *
     * @param token it is about
     * @param secret empty unless it was found
     * @param place of the secret among the candidates, from 1; 0 unless it was found
     * @param broken why the list could not be read; null when it could
     */
    public record State(Phase phase, String token, KeySearch.Progress progress, String secret, long place,
            @Nullable WordListException broken) {

        static final State NONE = new State(Phase.NONE, "", new KeySearch.Progress(0, 0, 0), "", 0, null);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Begins a search; one that goes on is cancelled first. */
    public void start(String token, WordList list) {
        cancel();
        int mine = ++generation;
        KeySearch search = KeySearch.of(token, list);
        running = search;
        state.set(new State(Phase.RUNNING, token, search.progress(), "", 0, null));
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("key-search").start(() -> {
            State end = searched(search, token);
            over.countDown();
            tell(mine, end);
        });
        Thread.ofVirtual().name("key-search-progress").start(() -> {
            while (waiting(over)) {
                tell(mine, new State(Phase.RUNNING, token, search.progress(), "", 0, null));
            }
        });
    }

    /** Ends the search that goes on; does nothing when there is none. */
    public void cancel() {
        KeySearch search = running;
        running = null;
        if (search != null) {
            search.cancel();
        }
    }

    private static State searched(KeySearch search, String token) {
        try {
            return switch (search.run()) {
                case KeySearch.Found found -> new State(Phase.FOUND, token, search.progress(),
                        new String(found.key(), StandardCharsets.UTF_8), found.place(), null);
                case KeySearch.NotFound none ->
                    new State(Phase.NOT_FOUND, token, search.progress(), "", 0, null);
                case KeySearch.Cancelled cancelled ->
                    new State(Phase.CANCELLED, token, search.progress(), "", 0, null);
                case KeySearch.NotApplicable nothing ->
                    new State(Phase.NOT_APPLICABLE, token, search.progress(), "", 0, null);
            };
        } catch (WordListException e) {
            return new State(Phase.BROKEN_LIST, token, search.progress(), "", 0, e);
        }
    }

    private void tell(int whose, State newest) {
        window.execute(() -> {
            boolean over = state.get().phase() != Phase.RUNNING;
            if (whose == generation && !over) {
                state.set(newest);
            }
        });
    }

    /** Whether the search still goes on after a while. */
    private static boolean waiting(CountDownLatch over) {
        try {
            return !over.await(PACE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
