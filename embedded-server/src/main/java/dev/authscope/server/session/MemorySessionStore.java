package dev.authscope.server.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;

/** Sessions in the memory of one node; gone when the node stops. */
public final class MemorySessionStore implements SessionStore {

    private final Table<SessionRow> table = new Table<>(SessionRows.TABLE, SessionRows.FORM);
    private final Sweep sweep;
    private volatile Journal background = Journal.silent();

    /** @param timers by which expired rows are removed */
    public MemorySessionStore(LabTimers timers) {
        sweep = new Sweep(timers, id -> table.peek(id).flatMap(SessionRows::removal),
                id -> table.remove(id, "sweep", background));
    }

    @Override
    public void start(Journal journal) {
        background = journal;
    }

    /** Puts a row back that was kept outside while the node did not run. */
    public void restore(SessionRow row, Journal journal) {
        insert(row, "restored", journal);
    }

    @Override
    public Optional<SessionRow> find(String id, Journal journal) {
        return table.find(id, journal);
    }

    @Override
    public List<SessionRow> ofUser(String user, Journal journal) {
        return table.select("user=" + user, row -> user.equals(row.user()), journal);
    }

    @Override
    public void insert(SessionRow row, String why, Journal journal) {
        table.put(row, why, journal);
        sweep.watch(row.id());
    }

    @Override
    public Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why,
            Journal journal) {
        Optional<SessionRow> updated = table.update(seen.id(), change, why, journal);
        updated.ifPresent(row -> sweep.watch(row.id()));
        return updated;
    }

    @Override
    public Optional<SessionRow> remove(String id, String why, Journal journal) {
        sweep.forget(id);
        return table.remove(id, why, journal);
    }

    /** All rows as they are now. */
    public List<SessionRow> all() {
        return table.all();
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return table.rows();
    }

    @Override
    public void stop(Ending how) {
        sweep.forgetAll();
    }
}
