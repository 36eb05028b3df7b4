package dev.authscope.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run. Events carry data, never text to show. One exchange is recorded in this order:
 *
 * <pre>
 * CookieSent, CookieWithheld   what the user agent decided
 * RequestSent                  left the client
 * RequestArrived               reached a node
 *   CheckMade, RowRead, RowChanged, ItemIssued, AlarmRaised   in the order of the work
 * ResponseSent                 left the node
 * ResponseArrived              reached the client, or ExchangeFailed
 * CookieStored, CookieIgnored, CookieRemoved, StorageWritten, PageShown
 * </pre>
 */
public sealed interface FlowEvent {

    Stamp stamp();

    /** A run begins in a fresh world. */
    record RunStarted(Stamp stamp, String scenario, long seed, Map<String, String> settings,
            List<Participant> participants) implements FlowEvent {}

    /**
     * A step of the scenario begins.
     *
     * @param path {@code core}, {@code auto} or {@code extra}
     */
    record StepStarted(Stamp stamp, String id, String path, String actor) implements FlowEvent {}

    /** The lab's clock was moved by hand or by a step. */
    record ClockMoved(Stamp stamp, Instant from, Instant to) implements FlowEvent {}

    /** The user agent attaches a cookie. */
    record CookieSent(Stamp stamp, StoredCookie cookie) implements FlowEvent {}

    /** The user agent holds a cookie back; all reasons, the first decides. */
    record CookieWithheld(Stamp stamp, StoredCookie cookie, List<String> reasons) implements FlowEvent {}

    /**
     * A request left the client.
     *
     * @param url with the virtual authority, such as {@code https://shop.example/login}
     * @param purpose {@code step}, {@code redirect}, {@code preflight} or {@code probe}
     * @param octets the whole message as written, before TLS
     * @param hop the connection and the request's place on it; null when the request got no connection
     */
    record RequestSent(Stamp stamp, String method, String url, List<Header> headers, String purpose, Octets octets,
            @Nullable HopKey hop) implements FlowEvent {}

    /** A request reached a node. */
    record RequestArrived(Stamp stamp, Octets octets, boolean malformed) implements FlowEvent {}

    /**
     * A check was made, not reached, or is switched off.
     *
     * @param nanos how long it took, measured, in nanoseconds; 0 when it was not made or nobody measured it
     */
    record CheckMade(Stamp stamp, String id, String rule, CheckOutcome outcome, Map<String, String> evidence,
            long nanos) implements FlowEvent {

        /** A check of which nobody measured how long it took. */
        public CheckMade(Stamp stamp, String id, String rule, CheckOutcome outcome, Map<String, String> evidence) {
            this(stamp, id, rule, outcome, evidence, 0);
        }
    }

    /** A row was looked for in a table. */
    record RowRead(Stamp stamp, String table, String key, @Nullable String label, boolean found) implements FlowEvent {}

    /** A row was inserted (before is null), updated, or deleted (after is null). */
    record RowChanged(Stamp stamp, String table, String key, String label, @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after, String why) implements FlowEvent {}

    /**
     * A value got its short name.
     *
     * @param kind the letters of the short name, such as {@code SID}
     * @param expires when it stops being accepted; null where only a row says so
     */
    record ItemIssued(Stamp stamp, String kind, String name, String value, @Nullable Instant expires)
            implements
                FlowEvent {}

    /** An alarm rang at a node. */
    record AlarmRaised(Stamp stamp, String kind, List<String> labels) implements FlowEvent {}

    /** An answer left a node. */
    record ResponseSent(Stamp stamp, int status, Octets octets, long nanos) implements FlowEvent {}

    /** An answer reached the client. */
    record ResponseArrived(Stamp stamp, int status, List<Header> headers, Octets octets, long nanos)
            implements
                FlowEvent {}

    /**
     * An exchange ended without a whole answer.
     *
     * @param reason a word such as {@code refused}, {@code reset}, {@code timeout}, {@code blocked}
     * @param detail what the machine said; data, not text to show
     */
    record ExchangeFailed(Stamp stamp, String reason, String detail) implements FlowEvent {}

    /** The jar keeps a cookie; replaced says whether one of the same identity was there. */
    record CookieStored(Stamp stamp, StoredCookie cookie, boolean replaced) implements FlowEvent {}

    /** The jar ignores a Set-Cookie line; all reasons, the first decides. */
    record CookieIgnored(Stamp stamp, String line, List<String> reasons) implements FlowEvent {}

    /** A cookie left the jar; why is {@code deleted}, {@code expired}, {@code evicted}, {@code edited} or {@code closed}. */
    record CookieRemoved(Stamp stamp, StoredCookie cookie, String why) implements FlowEvent {}

    /** A page's script wrote a value, or removed it (value is null). */
    record StorageWritten(Stamp stamp, StorageArea area, String origin, String key, @Nullable String value)
            implements
                FlowEvent {}

    /** A tab shows a page. */
    record PageShown(Stamp stamp, String url, String title) implements FlowEvent {}

    /** The attacker holds a value. */
    record LootGained(Stamp stamp, String kind, String name, String value, String source) implements FlowEvent {}

    /**
     * Something worth a note on the diagram; code and arguments, the text comes from the texts. What an argument whose name
     * begins with {@link #MEASURED} holds was measured and is another figure each time.
     */
    record Noted(Stamp stamp, String code, Map<String, String> arguments) implements FlowEvent {

        /** How the names of measured arguments begin. */
        public static final String MEASURED = "measured.";

        /** The arguments that are the same in every run with the same seed, in the order of their names. */
        public Map<String, String> told() {
            Map<String, String> told = new TreeMap<>(arguments);
            told.keySet().removeIf(name -> name.startsWith(MEASURED));
            return told;
        }
    }
}
