package dev.authscope.ui.model;

import java.time.Instant;
import java.util.Optional;

import dev.authscope.flow.Row;

/** The state of a row of a server's table at a moment. */
public final class RowStatus {

    /** The state of a token that nobody used or revoked, and whose time is over. */
    public static final String EXPIRED = "expired";

    private RowStatus() {}

    /** The word that the server wrote, or {@link #EXPIRED}; empty for a row that has no state. */
    public static Optional<String> of(Row row, Instant now) {
        Object written = row.fields().get("status");
        boolean over = "active".equals(written) && row.fields().get("expires") instanceof Instant end
                && !now.isBefore(end);
        return Optional.ofNullable(over ? EXPIRED : written).map(String::valueOf);
    }
}
