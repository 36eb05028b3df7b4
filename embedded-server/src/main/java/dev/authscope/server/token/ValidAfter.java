package dev.authscope.server.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** From when on the tokens of a user hold: those issued until then were given up, all at once. */
public final class ValidAfter {

    private record Row(String sub, Instant after) {}

    private static final RowForm<Row> FORM = new RowForm<>() {
        @Override
        public String key(Row row) {
            return row.sub();
        }

        @Override
        public String label(Row row) {
            return row.sub();
        }

        @Override
        public Map<String, Object> fields(Row row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("sub", row.sub());
            fields.put("after", row.after());
            return fields;
        }
    };

    private final Table<Row> table;

    /** @param place where the rows lie; empty for the server that uses them */
    public ValidAfter(String place) {
        table = new Table<>("validAfter", FORM, place);
    }

    /** The table itself, for showing its rows. */
    public Table<?> table() {
        return table;
    }

    /** Gives up every token of a user that was issued until now. */
    public void now(String sub, String why, Journal journal) {
        table.put(new Row(sub, journal.now()), why, journal);
    }

    Optional<Instant> of(String sub, Journal journal) {
        return table.find(sub, journal).map(Row::after);
    }
}
