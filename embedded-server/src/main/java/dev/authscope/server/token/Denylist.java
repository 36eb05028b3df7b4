package dev.authscope.server.token;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;

/** Access tokens that were revoked, each kept until it expires by itself. The table is server state like any other. */
public final class Denylist {

    private static final RowForm<DeniedToken> FORM = new RowForm<>() {
        @Override
        public String key(DeniedToken row) {
            return row.jti();
        }

        @Override
        public String label(DeniedToken row) {
            return row.label();
        }

        @Override
        public Map<String, Object> fields(DeniedToken row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("iss", row.iss());
            fields.put("jti", row.jti());
            fields.put("until", row.until());
            return fields;
        }
    };

    private final Table<DeniedToken> table;
    private final Sweep sweep;

    /** A list in the memory of one server, as {@link #Denylist(String, LabTimers, Journal)}. */
    public Denylist(LabTimers timers, Journal background) {
        this("", timers, background);
    }

    /**
     * @param place where the rows lie; empty for the server that uses them
     * @param background where the removal of rows that are no longer needed is written down
     */
    public Denylist(String place, LabTimers timers, Journal background) {
        table = new Table<>("denylist", FORM, place);
        sweep = new Sweep(timers, jti -> table.peek(jti).map(DeniedToken::until),
                jti -> table.remove(jti, "expired", background));
    }

    /** The table itself, for showing its rows. */
    public Table<?> table() {
        return table;
    }

    /** Forgets all timers. */
    public void stop() {
        sweep.forgetAll();
    }

    /** Denies a token that its holder gives up. */
    public void deny(BearerOutcome.Accepted token, String why, Journal journal) {
        add(new DeniedToken(token.issuer(), token.jti(), token.jti(), token.expires()), why, journal);
    }

    void add(DeniedToken token, String why, Journal journal) {
        if (journal.now().isBefore(token.until())) {
            table.put(token, why, journal);
            sweep.watch(token.jti());
        }
    }

    boolean holds(String jti, Journal journal) {
        return table.find(jti, journal).isPresent();
    }
}
