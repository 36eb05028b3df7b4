package dev.authscope.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.StoreWork;
import dev.authscope.flow.Timeline;

/**
 * What messages cost, counted from recorded events.
 *
 * @param exchanges requests sent, preflights included, probes left out
 * @param up octets of requests
 * @param upHead octets of their header sections
 * @param down octets of responses
 * @param downHead octets of their header sections
 * @param reads look-ups in a store, as {@link StoreWork} counts them; the table of accounts is one
 * @param writes rows inserted, updated or deleted
 * @param hops requests that a balancer sent on
 * @param questions what servers asked a session store, as messages
 * @param copies rows that servers sent to each other
 * @param signatures signatures of tokens checked
 * @param signatureNanos time that these checks took, measured, in nanoseconds
 * @param nanos time until the answers had arrived, measured, in nanoseconds
 */
public record Meters(int exchanges, long up, long upHead, long down, long downHead, int reads, int writes,
        int hops, int questions, int copies, int signatures, long signatureNanos, long nanos) {

    /** Nothing yet. */
    public static final Meters NONE = new Meters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Octets of the bodies of requests. */
    public long upBody() {
        return up - upHead;
    }

    /** Octets of the bodies of responses. */
    public long downBody() {
        return down - downHead;
    }

    /** Counts a range of a timeline. */
    public static Meters of(Timeline timeline, int from, int to) {
        return of(timeline.events(from, to), 0);
    }

    /**
     * Counts one exchange.
     *
     * @param to position on the timeline up to which is counted
     */
    public static Meters ofExchange(Timeline timeline, int exchange, int to) {
        return timeline.exchange(exchange)
                .map(span -> of(timeline.events(span.from(), Math.max(span.from(), Math.min(span.to(), to))), exchange))
                .orElseGet(() -> of(List.of(), exchange));
    }

    private static Meters of(List<FlowEvent> events, int exchange) {
        int exchanges = 0;
        long up = 0;
        long upHead = 0;
        long down = 0;
        long downHead = 0;
        int reads = 0;
        int writes = 0;
        int hops = 0;
        int questions = 0;
        int copies = 0;
        int signatures = 0;
        long signatureNanos = 0;
        long nanos = 0;
        Set<Integer> probes = new HashSet<>();
        Set<Integer> forwarded = new HashSet<>();
        for (FlowEvent event : events) {
            int of = event.stamp().exchange();
            if (event instanceof FlowEvent.RequestSent sent && sent.purpose().equals(FlowEvent.FORWARDED)) {
                forwarded.add(of);
                hops++;
            }
            // What happens behind a balancer is done for the exchange in front of it; its octets are not the client's.
            boolean inside = forwarded.contains(of);
            if (inside && (event instanceof FlowEvent.RequestSent || event instanceof FlowEvent.ResponseArrived)) {
                continue;
            }
            if (exchange != 0 && of != exchange && !inside || probes.contains(of) && of != 0) {
                continue;
            }
            switch (event) {
                case FlowEvent.RequestSent sent when sent.purpose().equals("probe") -> probes.add(of);
                case FlowEvent.RequestSent sent -> {
                    exchanges++;
                    up += sent.octets().length();
                    upHead += sent.octets().bodyOffset();
                }
                case FlowEvent.ResponseArrived received -> {
                    down += received.octets().length();
                    downHead += received.octets().bodyOffset();
                    nanos += received.nanos();
                }
                case FlowEvent.RowRead read -> reads += StoreWork.counts(read) ? 1 : 0;
                case FlowEvent.RowChanged changed -> writes += StoreWork.counts(changed) ? 1 : 0;
                case FlowEvent.StoreAsked question -> questions++;
                case FlowEvent.Noted noted when noted.code().equals("copied") -> copies++;
                case FlowEvent.CheckMade check when check.id().equals("jwt.signature")
                        && (check.outcome() == CheckOutcome.PASSED || check.outcome() == CheckOutcome.FAILED) -> {
                    signatures++;
                    signatureNanos += check.nanos();
                }
                default -> {
                }
            }
        }
        return new Meters(exchanges, up, upHead, down, downHead, reads, writes, hops, questions, copies, signatures,
                signatureNanos,
                nanos);
    }
}
