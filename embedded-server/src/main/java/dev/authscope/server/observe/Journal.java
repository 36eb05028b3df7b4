package dev.authscope.server.observe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Check;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.time.LabTimers;

/**
 * Where the work for one request is written down while it is done. It is handed down explicitly, so that every event names
 * its hop; work that no request caused has a journal without one.
 */
public final class Journal {

    private final String node;
    private final LabTimers timers;
    private final ServerObserver observer;
    private final @Nullable HopId hop;

    private Journal(String node, LabTimers timers, ServerObserver observer, @Nullable HopId hop) {
        this.node = node;
        this.timers = timers;
        this.observer = observer;
        this.hop = hop;
    }

    /** A journal for work that no request caused. */
    public static Journal background(String node, LabTimers timers, ServerObserver observer) {
        return new Journal(node, timers, observer, null);
    }

    /** A journal that nobody reads. */
    public static Journal silent() {
        return new Journal("", Stopped.TIME, ServerObserver.none(), null);
    }

    /** A journal of the same work as it is written down at another place, such as a store. */
    public Journal at(String place) {
        return new Journal(place, timers, observer, hop);
    }

    /** The hop that causes the work; empty for work that no request caused. */
    public Optional<HopId> hop() {
        return Optional.ofNullable(hop);
    }

    /** A journal of the same node for one hop. */
    public Journal forHop(HopId id) {
        return new Journal(node, timers, observer, id);
    }

    /** The lab's time. */
    public Instant now() {
        return timers.now();
    }

    /** Inside of which everything is changed and told, so that a stopped node changes nothing. */
    public Fence fence() {
        return observer.fence();
    }

    /** Whether it is worth putting together what is told. */
    public boolean listens() {
        return observer.listens();
    }

    /** A check was made, not reached, or is switched off. */
    public void check(Check check) {
        observer.on(new ServerEvent.CheckMade(node, now(), hop, check));
    }

    /** A row was looked for; label is null when there is none, or when the look-up was not for one row. */
    public void rowRead(String table, String key, @Nullable String label, boolean found) {
        observer.on(new ServerEvent.RowRead(node, now(), hop, table, key, label, found));
    }

    /** A row was inserted (before is null), updated, or deleted (after is null). */
    public void rowChanged(String table, String key, String label, @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after, String why) {
        observer.on(new ServerEvent.RowChanged(node, now(), hop, table, key, label, before, after, why));
    }

    /** The server made a value of a drawn name. */
    public void issued(Draw draw, String value, @Nullable Instant expires) {
        issued(draw.kind(), draw.name(), value, expires);
    }

    private void issued(ItemKind kind, String name, String value, @Nullable Instant expires) {
        observer.on(new ServerEvent.ValueIssued(node, now(), hop, kind, name, value, expires));
    }

    /** The attacker's site took what somebody sent to it. */
    public void collected(String text) {
        observer.on(new ServerEvent.Collected(node, now(), hop, text));
    }

    /** A gateway passed the request of this hop on; as in {@link ServerEvent.Forwarded}. Does nothing for background work. */
    public void forwarded(String to, @Nullable HopId inner, byte[] request, int status, byte[] answer,
            String failure, String detail) {
        if (hop != null) {
            observer.on(new ServerEvent.Forwarded(node, now(), hop, to, inner, request, status, answer, failure,
                    detail));
        }
    }

    /** Time that stands still, for work that nobody hears of. */
    private enum Stopped implements LabTimers {
        TIME;

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public LabTimer at(Instant instant, Runnable task) {
            return () -> {};
        }
    }

    /** The node of this journal asked a store, and this came back; the answer is empty when nothing did. */
    public void asked(String store, String command, String reply) {
        observer.on(new ServerEvent.StoreAsked(node, now(), hop, store, command, reply));
    }

    /** The node of this journal told another node of a session; as in {@link ServerEvent.SessionCopied}. */
    public void copied(String to, String what, String id, boolean arrived) {
        observer.on(new ServerEvent.SessionCopied(node, now(), hop, to, what, id, arrived));
    }

    /** The place of this journal was started, stopped or killed. */
    public void nodeChanged(String state) {
        observer.on(new ServerEvent.NodeChanged(node, now(), null, state));
    }

    /** An alarm rang. */
    public void alarm(String kind, List<String> labels) {
        observer.on(new ServerEvent.AlarmRaised(node, now(), hop, kind, labels));
    }
}
