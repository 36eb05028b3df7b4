package dev.authscope.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.store.RowForm;

/** What all stores of sessions agree on: the table's name, how a row is shown, their order, and when a row is removed. */
public final class SessionRows {

    /** The name of the table. */
    public static final String TABLE = "sessions";

    /** How a row is identified and shown. */
    public static final RowForm<SessionRow> FORM = new RowForm<>() {
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

    /** Oldest first; of the same moment, the one that was named first. */
    public static final Comparator<SessionRow> OLDEST_FIRST = Comparator.comparing(SessionRow::created)
            .thenComparingInt(row -> row.label().length())
            .thenComparing(SessionRow::label);

    private static final Duration SWEEP_DELAY = Duration.ofMinutes(5);

    private SessionRows() {}

    /** When an unused row is removed: some minutes after its time is over; empty when it has no end. */
    public static Optional<Instant> removal(SessionRow row) {
        return row.expiry().map(expiry -> expiry.plus(SWEEP_DELAY));
    }
}
