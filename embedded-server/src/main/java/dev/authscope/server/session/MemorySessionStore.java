package dev.authscope.server.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** Sessions in the memory of one node; gone when the node stops. */
public final class MemorySessionStore implements SessionStore {

    /** The name of the table. */
    public static final String TABLE = "sessions";

    private static final RowForm<SessionRow> FORM = new RowForm<>() {
        @Override
        public String key(SessionRow row) {
            return row.id();
        }

        @Override
        public String label(SessionRow row) {
            return row.label();
        }

        @Override
        public Map<String, Object> fields(SessionRow row) {
            return row.fields();
        }
    };

    private final Table<SessionRow> table = new Table<>(TABLE, FORM);

    @Override
    public Optional<SessionRow> find(String id, Journal journal) {
        return table.find(id, journal);
    }

    @Override
    public Optional<SessionRow> peek(String id) {
        return table.peek(id);
    }

    @Override
    public List<SessionRow> ofUser(String user, Journal journal) {
        return table.select("user=" + user, row -> user.equals(row.user()), journal);
    }

    @Override
    public void insert(SessionRow row, String why, Journal journal) {
        table.put(row, why, journal);
    }

    @Override
    public Optional<SessionRow> update(String id, UnaryOperator<SessionRow> change, String why, Journal journal) {
        return table.update(id, change, why, journal);
    }

    @Override
    public Optional<SessionRow> remove(String id, String why, Journal journal) {
        return table.remove(id, why, journal);
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return table.rows();
    }
}
