package dev.authscope.server.observe;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Check;
import dev.authscope.server.random.ItemKind;

/** Something that happened in the server. Rows and values are data; nothing here is text to show. */
public sealed interface ServerEvent {

    /** The node that tells, such as {@code node-1}. */
    String node();

    /** Lab time. */
    Instant at();

    /** The hop it belongs to; null for work that no request caused, such as the removal of an expired row. */
    @Nullable
    HopId hop();

    /**
     * A request arrived, whole or up to where it could not be read further.
     *
     * @param octets as they came out of the connection, after TLS
     * @param malformed whether the octets were not a valid request
     */
    @SuppressWarnings("ArrayRecordComponent")
    record RequestArrived(String node, Instant at, HopId hop, byte[] octets,
            boolean malformed) implements ServerEvent {}

    /** A check was made, not reached, or is switched off. */
    record CheckMade(String node, Instant at, @Nullable HopId hop, Check check) implements ServerEvent {}

    /**
     * A row of a table was looked for.
     *
     * @param table such as {@code sessions}
     * @param key what was looked for
     * @param label short name of the row found, else null
     */
    record RowRead(String node, Instant at, @Nullable HopId hop, String table, String key, @Nullable String label,
            boolean found) implements ServerEvent {}

    /**
     * A row was inserted (before is null), updated, or deleted (after is null).
     *
     * @param label short name of the row, such as {@code SID1}
     * @param before the row's fields in their order; values are String, Boolean, Long, Instant, List or Map of these
     * @param why a word such as {@code login}, {@code logout}, {@code idle}, {@code sweep}
     */
    record RowChanged(String node, Instant at, @Nullable HopId hop, String table, String key, String label,
            @Nullable Map<String, Object> before, @Nullable Map<String, Object> after,
            String why) implements ServerEvent {}

    /**
     * The server made a value that somebody may come to hold.
     *
     * @param name the short name, such as {@code AT2}
     * @param value the value as it travels
     * @param expires when the server stops accepting it; null where only the row says so
     */
    record ValueIssued(String node, Instant at, @Nullable HopId hop, ItemKind kind, String name, String value,
            @Nullable Instant expires) implements ServerEvent {}

    /** A reuse of a refresh token rang the alarm (RFC 9700 section 4.14.2). */
    record AlarmRaised(String node, Instant at, @Nullable HopId hop, String kind,
            List<String> labels) implements ServerEvent {}

    /**
     * The attacker's site took what was sent to it.
     *
     * @param text as it was sent, with octets that are not UTF-8 replaced
     */
    record Collected(String node, Instant at, @Nullable HopId hop, String text) implements ServerEvent {}

    /**
     * A node asked the session store something.
     *
     * @param store the place of the store
     * @param command as it was sent
     * @param reply what came back, in short; empty when nothing came in time
     */
    record StoreAsked(String node, Instant at, @Nullable HopId hop, String store, String command,
            String reply) implements ServerEvent {}

    /**
     * A node told another one of a session, in a message of its own between the two.
     *
     * @param to the other node
     * @param what {@code put} for a session as it is now, {@code remove} for one that was ended, {@code state} for all of them
     * @param id of the session; their number for {@code state}
     * @param arrived whether the other node has said that it keeps it
     */
    record SessionCopied(String node, Instant at, @Nullable HopId hop, String to, String what, String id,
            boolean arrived) implements ServerEvent {}

    /**
     * A server was started, stopped or killed. When it stops, what it kept in memory is gone.
     *
     * @param hop always null
     * @param state {@code running}, {@code stopped} or {@code killed}
     */
    record NodeChanged(String node, Instant at, @Nullable HopId hop, String state) implements ServerEvent {}

    /**
     * A gateway passed a request on over a connection of its own, and this came of it.
     *
     * @param hop the request as it came to the gateway
     * @param to the node to which it went
     * @param inner the hop on which it went; null when there was no connection, so that nothing left
     * @param request the octets that left
     * @param status of the answer; 0 when there is none
     * @param answer the octets that came back
     * @param failure {@code refused}, {@code reset} or {@code timeout}; empty when there is an answer
     * @param detail what the machine said of the failure
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Forwarded(String node, Instant at, HopId hop, String to, @Nullable HopId inner, byte[] request, int status,
            byte[] answer, String failure, String detail) implements ServerEvent {}

    /**
     * The answer left.
     *
     * @param status status code
     * @param octets the answer as written to the connection, before TLS
     * @param nanos measured time between the arrival of the request's first octet and the last octet of the answer
     */
    @SuppressWarnings("ArrayRecordComponent")
    record ResponseSent(String node, Instant at, HopId hop, int status, byte[] octets,
            long nanos) implements ServerEvent {}

    /** The connection ended without a whole answer. */
    record HopAborted(String node, Instant at, HopId hop, String reason) implements ServerEvent {}
}
