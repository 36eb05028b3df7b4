package dev.authscope.server.session.remote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;

/** A store that a stopped node can no longer ask: what its last threads still attempt changes nothing out there. */
final class FencedSessionStore implements SessionStore {

    private final SessionStore store;

    FencedSessionStore(SessionStore store) {
        this.store = store;
    }

    @Override
    public Optional<SessionRow> find(String id, Journal journal) {
        return inside(journal, () -> store.find(id, journal));
    }

    @Override
    public List<SessionRow> ofUser(String user, Journal journal) {
        return inside(journal, () -> store.ofUser(user, journal));
    }

    @Override
    public void insert(SessionRow row, String why, Journal journal) {
        inside(journal, () -> {
            store.insert(row, why, journal);
            return row;
        });
    }

    @Override
    public Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why,
            Journal journal) {
        return inside(journal, () -> store.update(seen, change, why, journal));
    }

    @Override
    public Optional<SessionRow> remove(String id, String why, Journal journal) {
        return inside(journal, () -> store.remove(id, why, journal));
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return store.rows();
    }

    @Override
    public void stop(Ending how) {
        store.stop(how);
    }

    private static <T> T inside(Journal journal, Supplier<T> work) {
        journal.fence().enter();
        try {
            return work.get();
        } finally {
            journal.fence().leave();
        }
    }
}
