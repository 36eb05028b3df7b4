package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;

/** The table of refresh tokens. */
final class RefreshTokens {

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

    private final Table<RefreshRow> table = new Table<>("refreshTokens", FORM);
    private final Sweep sweep;

    RefreshTokens(LabTimers timers, Journal background) {
        sweep = new Sweep(timers, hash -> table.peek(hash).map(row -> row.expires().plus(SWEEP_DELAY)),
                hash -> table.remove(hash, "sweep", background));
    }

    Table<RefreshRow> table() {
        return table;
    }

    /** The key of a token: its SHA-256 in base64url. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Optional<RefreshRow> find(String token, Journal journal) {
        return table.find(hash(token), journal);
    }

    /** The row of a token's successor, which the row just found names; part of the same look-up. */
    Optional<RefreshRow> successor(RefreshRow.Use use) {
        return table.peek(use.successor());
    }

    void insert(RefreshRow row, String why, Journal journal) {
        table.put(row, why, journal);
        sweep.watch(row.hash());
    }

    void update(String hash, UnaryOperator<RefreshRow> change, String why, Journal journal) {
        table.update(hash, change, why, journal);
    }

    /** The tokens of a family in the order of their issue; one look-up. */
    List<RefreshRow> ofFamily(String family, Journal journal) {
        return table.select("family=" + family, row -> row.family().equals(family), journal);
    }

    /** The tokens of a user in the order of their issue; one look-up. */
    List<RefreshRow> ofUser(String user, Journal journal) {
        return table.select("user=" + user, row -> row.user().equals(user), journal);
    }

    void stop() {
        sweep.forgetAll();
    }
}
