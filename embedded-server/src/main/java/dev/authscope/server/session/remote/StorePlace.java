package dev.authscope.server.session.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionRows;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.session.row.SessionJson;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.time.LabTimers;

/**
 * Where the rows of a store lie and what is told of them there. Rows go when the lab's time says so: a store's own clock is
 * the machine's, which does not stand still with a lesson.
 */
public final class StorePlace {

    private final Supplier<String> name;
    private final RowClient client;
    private final Journal background;
    private final Sweep sweep;
    private volatile Consumer<Journal> changed = journal -> {};

    /**
     * @param name the place in what is told
     * @param background where work is written down that no request causes
     */
    public StorePlace(String name, RowClient client, LabTimers timers, Journal background) {
        this(() -> name, client, timers, background);
    }

    /** @param name the place that is asked now, where that may become another one */
    public StorePlace(Supplier<String> name, RowClient client, LabTimers timers, Journal background) {
        this.name = name;
        this.client = client;
        this.background = background;
        this.sweep = new Sweep(timers, this::removal, this::sweep);
    }

    public String name() {
        return name.get();
    }

    /**
     * The store as a node asks it.
     *
     * @param latency how much longer each question takes; real time
     */
    public SessionStore asked(Supplier<Duration> latency) {
        return new FencedSessionStore(new RemoteSessionStore(this, latency));
    }

    /** The store as one node sees it: it may believe for a while what it has read. */
    public SessionStore opened(StoreSettings with) {
        return new CachingSessionStore(asked(() -> with.settings().get().get(Switches.STORE_LATENCY)), with.timers(),
                () -> with.settings().get().get(Switches.LOCAL_CACHE));
    }

    public RowClient client() {
        return client;
    }

    /** Has somebody hear of each change once it has been told, with the journal of the work that it belongs to. */
    public void afterEachChange(Consumer<Journal> listener) {
        changed = listener;
    }

    /** Watches whatever the store has kept, as {@link #restore} does, where that has been told before. */
    public void watch() {
        kept().forEach(row -> sweep.watch(row.id()));
    }

    /** The store has started: whatever it has kept is told, and watched. */
    public void restore() {
        for (SessionRow row : kept()) {
            told(background.at(name()), null, row, "restored");
            sweep.watch(row.id());
        }
    }

    /** The store has stopped, or whoever asks it: no timer waits any more. */
    public void forget() {
        sweep.forgetAll();
    }

    /** The rows that are really there, by id, as fields. */
    public Map<String, Map<String, Object>> rows() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        kept().forEach(row -> rows.put(row.id(), fields(row)));
        return rows;
    }

    void changed(Journal journal, @Nullable SessionRow before, @Nullable SessionRow after, String why) {
        told(journal.at(name()), before, after, why);
        if (after == null && before != null) {
            sweep.forget(before.id());
        } else if (after != null) {
            sweep.watch(after.id());
        }
    }

    private void told(Journal there, @Nullable SessionRow before, @Nullable SessionRow after, String why) {
        SessionRow either = after == null ? before : after;
        if (either == null || !there.listens()) {
            return;
        }
        Map<String, Object> was = before == null ? null : fields(before);
        Map<String, Object> is = after == null ? null : fields(after);
        there.rowChanged(SessionRows.TABLE, either.id(), either.label(), was, is, why);
        if (!why.equals("restored")) {
            changed.accept(there);
        }
    }

    /** The fields of a row as the store keeps it. */
    public Map<String, Object> fields(SessionRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", client.key(row.id()));
        fields.putAll(row.fields());
        return fields;
    }

    private List<SessionRow> kept() {
        return client.all(RowClient.Told.nobody())
                .stream()
                .flatMap(text -> SessionJson.read(text).stream())
                .sorted(SessionRows.OLDEST_FIRST.thenComparing(Comparator.comparing(SessionRow::id)))
                .toList();
    }

    private Optional<Instant> removal(String id) {
        try {
            return client.get(id, RowClient.Told.nobody()).flatMap(SessionJson::read).flatMap(SessionRows::removal);
        } catch (StoreUnavailableException e) {
            // It is watched again when the store is back.
            return Optional.empty();
        }
    }

    private void sweep(String id) {
        try {
            client.take(id, RowClient.Told.nobody())
                    .flatMap(SessionJson::read)
                    .ifPresent(row -> told(background.at(name()), row, null, "sweep"));
        } catch (StoreUnavailableException e) {
            // It is watched again when the store is back.
            sweep.forget(id);
        }
    }
}
