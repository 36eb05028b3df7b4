package dev.authscope.server.authz;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** Confirmations by password, each for exactly one transfer, used once and within five minutes. */
public final class StepUps {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private record Row(String transfer, Instant until) {}

    private static final RowForm<Row> FORM = new RowForm<>() {
        @Override
        public String key(Row row) {
            return row.transfer();
        }

        @Override
        public String label(Row row) {
            return row.transfer();
        }

        @Override
        public Map<String, Object> fields(Row row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("transfer", row.transfer());
            fields.put("until", row.until());
            return fields;
        }
    };

    private final Table<Row> table = new Table<>("stepUps", FORM);

    /** The table itself, for showing its rows. */
    public Table<?> table() {
        return table;
    }

    /** How a transfer is written in the table. */
    public static String transfer(String sub, String to, long amount) {
        return sub + ">" + to + ":" + amount;
    }

    /** Notes that the user confirmed a transfer. */
    public void confirm(String transfer, Journal journal) {
        table.put(new Row(transfer, journal.now().plus(LIFE)), "confirmed", journal);
    }

    /** Takes the confirmation of a transfer; empty when there is none, or when it is too old. */
    Optional<Instant> take(String transfer, Journal journal) {
        return table.remove(transfer, "used", journal).map(Row::until).filter(journal.now()::isBefore);
    }
}
