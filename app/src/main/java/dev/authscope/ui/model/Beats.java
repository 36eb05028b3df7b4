package dev.authscope.ui.model;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.ui.model.Beat.Motion;

/**
 * Cuts a timeline into beats. A request travels, each check that was made lights up, each row changes, the answer travels, the
 * browser keeps what it got. Preflights pass without a motion. Of many exchanges in one step the first is shown, the rest is
 * folded into one beat.
 */
final class Beats {

    /** With more exchanges than this still to come in a step, they are folded. */
    static final int FOLD_ABOVE = 4;

    private Beats() {}

    /** The next beat after a position; it ends at {@code end} at the latest. */
    static Beat next(Timeline timeline, int from, int end) {
        int position = from;
        while (position < end) {
            FlowEvent event = timeline.get(position);
            if (event instanceof FlowEvent.RequestSent sent) {
                if (sent.purpose().equals("preflight")) {
                    position = endOfExchange(timeline, position, end);
                    continue;
                }
                Beat folded = folded(timeline, from, position, end);
                return folded == null ? new Beat(from, position + 1, Motion.REQUEST, 0) : folded;
            }
            Motion motion = motionOf(event);
            if (motion != Motion.NONE) {
                return new Beat(from, endOfSame(timeline, position, end), motion, 0);
            }
            position++;
        }
        return new Beat(from, end, Motion.NONE, 0);
    }

    private static Motion motionOf(FlowEvent event) {
        return switch (event) {
            case FlowEvent.CheckMade made -> Motion.CHECK;
            case FlowEvent.RowChanged changed -> Motion.ROW;
            case FlowEvent.ResponseSent sent -> Motion.RESPONSE;
            case FlowEvent.ClockMoved moved -> Motion.CLOCK;
            case FlowEvent.CookieStored stored -> Motion.OUTCOME;
            case FlowEvent.CookieRemoved removed -> Motion.OUTCOME;
            case FlowEvent.CookieIgnored ignored -> Motion.OUTCOME;
            case FlowEvent.StorageWritten written -> Motion.OUTCOME;
            case FlowEvent.PageShown shown -> Motion.OUTCOME;
            case FlowEvent.LootGained gained -> Motion.OUTCOME;
            case FlowEvent.ExchangeFailed failed -> Motion.OUTCOME;
            default -> Motion.NONE;
        };
    }

    /** Where a beat ends that began with this event: checks that were not made and what the browser keeps come together. */
    private static int endOfSame(Timeline timeline, int position, int end) {
        FlowEvent first = timeline.get(position);
        int next = position + 1;
        while (next < end) {
            FlowEvent event = timeline.get(next);
            boolean together = event instanceof FlowEvent.CheckMade made
                    ? first instanceof FlowEvent.CheckMade && !wasMade(made)
                    : motionOf(first) == Motion.OUTCOME && motionOf(event) == Motion.OUTCOME;
            if (!together) {
                return next;
            }
            next++;
        }
        return next;
    }

    private static boolean wasMade(FlowEvent.CheckMade check) {
        return check.outcome() == CheckOutcome.PASSED || check.outcome() == CheckOutcome.FAILED;
    }

    private static int endOfExchange(Timeline timeline, int position, int end) {
        int to = timeline.exchange(timeline.get(position).stamp().exchange())
                .map(Timeline.Span::to)
                .orElse(position + 1);
        return Math.min(Math.max(to, position + 1), end);
    }

    /** A beat over all further exchanges of the step; null when there are few or this is the first. */
    private static @Nullable Beat folded(Timeline timeline, int from, int position, int end) {
        String step = timeline.get(position).stamp().step();
        int stop = position;
        int exchanges = 0;
        while (stop < end && timeline.get(stop).stamp().step().equals(step)) {
            if (isVisibleRequest(timeline.get(stop))) {
                exchanges++;
            }
            stop++;
        }
        if (exchanges <= FOLD_ABOVE) {
            return null;
        }
        for (int earlier = position - 1; earlier >= 0; earlier--) {
            FlowEvent event = timeline.get(earlier);
            if (!event.stamp().step().equals(step)) {
                return null;
            }
            if (isVisibleRequest(event)) {
                return new Beat(from, stop, Motion.FOLDED, exchanges);
            }
        }
        return null;
    }

    private static boolean isVisibleRequest(FlowEvent event) {
        return event instanceof FlowEvent.RequestSent sent && !sent.purpose().equals("preflight")
                && !sent.purpose().equals(FlowEvent.FORWARDED);
    }
}
