package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;

/**
 * The table of refresh tokens. Every method but {@link #rows} and {@link #stop} may throw
 * {@link dev.authscope.server.session.StoreUnavailableException} where the table lies in a program of its own.
 */
interface RefreshTokens {

    /** The name of the table. */
    String TABLE = "refreshTokens";

    /** The key of a token: its SHA-256 in base64url. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Looks a token up. */
    Optional<RefreshRow> find(String token, Journal journal);

    /** The row of a token's successor, which the row just found names; part of the same look-up. */
    Optional<RefreshRow> successor(RefreshRow.Use use);

    /** Adds a token. */
    void insert(RefreshRow row, String why, Journal journal);

    /**
     * Marks a token as used, unless it was before, and adds the one in its place.
     *
     * @param before the row as the caller found it
     * @param atomic whether looking again and marking is one step, where the table lies outside the node; in the node it is
     *            one step anyway
     * @return false, with nothing changed, when the row is not as the caller found it any more
     */
    boolean rotate(RefreshRow before, RefreshRow.Use use, RefreshRow next, boolean atomic, Journal journal);

    /** Changes a token in one step, whatever it has become; does nothing when it is gone. */
    void update(String hash, UnaryOperator<RefreshRow> change, String why, Journal journal);

    /** The tokens of a family in the order of their issue; one look-up. */
    List<RefreshRow> ofFamily(String family, Journal journal);

    /** The tokens of a user in the order of their issue; one look-up. */
    List<RefreshRow> ofUser(String user, Journal journal);

    /** The rows that this node keeps itself, by key, as fields; empty where they are kept outside it. */
    Map<String, Map<String, Object>> rows();

    /** The node stops: forgets all timers. */
    void stop();
}
