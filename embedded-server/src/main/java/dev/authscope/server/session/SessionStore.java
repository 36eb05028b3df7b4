package dev.authscope.server.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;

/**
 * Where one node finds its sessions. Rows are found by id and nothing else. A row whose time is over is removed by the store
 * itself, some minutes later, by the lab's time; until then it is still found, and whoever finds it looks at its time.
 *
 * <p>Every method but {@link #rows} and {@link #stop} may throw {@link StoreUnavailableException} when the store is a
 * program of its own.
 */
public interface SessionStore {

    /** The node begins to serve: rows that were left for it are read. */
    default void start(Journal background) {}

    /** Looks a session up. */
    Optional<SessionRow> find(String id, Journal journal);

    /** The sessions of a user, oldest first. */
    List<SessionRow> ofUser(String user, Journal journal);

    /** Adds a session. */
    void insert(SessionRow row, String why, Journal journal);

    /**
     * Changes a session in one step. When it is no longer as the caller saw it, the change is made to what it has become;
     * a session that is gone stays gone.
     *
     * @param seen the row as the caller found it
     * @return the row after the change; empty when the session is gone
     */
    Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why, Journal journal);

    /** Removes a session and returns it. */
    Optional<SessionRow> remove(String id, String why, Journal journal);

    /** The rows that this node really holds itself, by id, as fields; empty when they are kept outside it. */
    Map<String, Map<String, Object>> rows();

    /** All tables that this node really holds for its sessions, by name; what is copied from elsewhere has one of its own. */
    default Map<String, Map<String, Map<String, Object>>> tables() {
        return Map.of(SessionRows.TABLE, rows());
    }

    /** The node stops; forgets all timers. Does nothing when that was done already. */
    void stop(Ending how);
}
