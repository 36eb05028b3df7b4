package dev.authscope.server.session.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionRows;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;
import dev.authscope.server.time.LabTimers.LabTimer;

/**
 * A node that believes for a while what it has read, and asks the store again only afterwards. Until then it does not learn
 * that another node has ended or changed the session.
 */
final class CachingSessionStore implements SessionStore {

    /** The table of what the node believes. */
    static final String TABLE = "cachedSessions";

    private final SessionStore store;
    private final LabTimers timers;
    private final Supplier<Duration> believedFor;
    private final Table<SessionRow> copies = new Table<>(TABLE, SessionRows.FORM);
    private final Map<String, LabTimer> ends = new ConcurrentHashMap<>();
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private volatile Journal background = Journal.silent();

    /** @param believedFor how long an answer is believed, lab time; zero for never */
    CachingSessionStore(SessionStore store, LabTimers timers, Supplier<Duration> believedFor) {
        this.store = store;
        this.timers = timers;
        this.believedFor = believedFor;
    }

    @Override
    public void start(Journal journal) {
        background = journal;
        store.start(journal);
    }

    @Override
    public Optional<SessionRow> find(String id, Journal journal) {
        return believes(id) ? copies.find(id, journal) : store.find(id, journal);
    }

    @Override
    public List<SessionRow> ofUser(String user, Journal journal) {
        return store.ofUser(user, journal);
    }

    @Override
    public void insert(SessionRow row, String why, Journal journal) {
        store.insert(row, why, journal);
        believe(row, journal);
    }

    @Override
    public Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why,
            Journal journal) {
        if (why.equals("touch") && believes(seen.id())) {
            // Not to ask is what the copy is for, so the store does not hear of this use either.
            return copies.update(seen.id(), change, why, journal);
        }
        Optional<SessionRow> updated = store.update(seen, change, why, journal);
        updated.ifPresentOrElse(row -> believe(row, journal), () -> forget(seen.id(), "gone", journal));
        return updated;
    }

    @Override
    public Optional<SessionRow> remove(String id, String why, Journal journal) {
        Optional<SessionRow> removed = store.remove(id, why, journal);
        forget(id, why, journal);
        return removed;
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return store.rows();
    }

    @Override
    public Map<String, Map<String, Map<String, Object>>> tables() {
        return Map.of(SessionRows.TABLE, store.rows(), TABLE, copies.rows());
    }

    @Override
    public void stop(Ending how) {
        ends.values().forEach(LabTimer::cancel);
        ends.clear();
        until.clear();
        store.stop(how);
    }

    private boolean believes(String id) {
        Instant end = until.get(id);
        return end != null && timers.now().isBefore(end);
    }

    private void believe(SessionRow row, Journal journal) {
        Duration time = believedFor.get();
        if (time.isZero()) {
            return;
        }
        Instant end = timers.now().plus(time);
        copies.put(row, "cached", journal);
        until.put(row.id(), end);
        LabTimer old = ends.put(row.id(), timers.at(end, () -> forget(row.id(), "stale", background)));
        if (old != null) {
            old.cancel();
        }
    }

    private void forget(String id, String why, Journal journal) {
        until.remove(id);
        LabTimer timer = ends.remove(id);
        if (timer != null) {
            timer.cancel();
        }
        copies.remove(id, why, journal);
    }
}
