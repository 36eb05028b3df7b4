package dev.authscope.server.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;

/** Refresh tokens in the memory of the node that issues them. */
final class MemoryRefreshTokens implements RefreshTokens {

    /** A row is kept until its family is over, so that a token that comes late is known as what it is. */
    private static final Duration SWEEP_DELAY = Duration.ofMinutes(5);

    private static final RowForm<RefreshRow> FORM = new RowForm<>() {
        @Override
        public String key(RefreshRow row) {
            return row.hash();
        }

        @Override
        public String label(RefreshRow row) {
            return row.label();
        }

        @Override
        public Map<String, Object> fields(RefreshRow row) {
            return row.fields();
        }
    };

    private final Table<RefreshRow> table = new Table<>(TABLE, FORM);
    private final Sweep sweep;

    MemoryRefreshTokens(LabTimers timers, Journal background) {
        sweep = new Sweep(timers, hash -> table.peek(hash).map(row -> row.familyExpires().plus(SWEEP_DELAY)),
                hash -> table.remove(hash, "sweep", background));
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return table.rows();
    }

    @Override
    public Optional<RefreshRow> find(String token, Journal journal) {
        return table.find(RefreshTokens.hash(token), journal);
    }

    @Override
    public Optional<RefreshRow> successor(RefreshRow.Use use) {
        return table.peek(use.successor());
    }

    @Override
    public void insert(RefreshRow row, String why, Journal journal) {
        table.put(row, why, journal);
        sweep.watch(row.hash());
    }

    @Override
    public boolean rotate(RefreshRow before, RefreshRow.Use use, RefreshRow next, boolean atomic,
            Journal journal) {
        insert(next, "rotated", journal);
        if (before.status() == RefreshStatus.ACTIVE) {
            update(before.hash(), old -> old.used(use), "rotated", journal);
        }
        return true;
    }

    @Override
    public void update(String hash, UnaryOperator<RefreshRow> change, String why, Journal journal) {
        table.update(hash, change, why, journal);
    }

    @Override
    public List<RefreshRow> ofFamily(String family, Journal journal) {
        return table.select("family=" + family, row -> row.family().equals(family), journal);
    }

    @Override
    public List<RefreshRow> ofUser(String user, Journal journal) {
        return table.select("user=" + user, row -> row.user().equals(user), journal);
    }

    @Override
    public void stop() {
        sweep.forgetAll();
    }
}
