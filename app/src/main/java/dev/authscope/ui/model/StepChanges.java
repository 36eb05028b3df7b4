package dev.authscope.ui.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.Timeline;

/**
 * What the step at the cursor has changed so far.
 *
 * @param kept what browsers kept, each as the actor, a space and the cookie's identity or the storage key
 * @param removed cookies that left a jar and did not come back, by actor and identity
 * @param clock the last move of the clock; null when it was not moved
 * @param exchanges how many requests left, preflights not counted
 * @param firstSeq seq of the step's first event
 */
public record StepChanges(Set<String> kept, Map<String, StoredCookie> removed, FlowEvent.@Nullable ClockMoved clock,
        int exchanges, long firstSeq) {

    private static final StepChanges NONE = new StepChanges(Set.of(), Map.of(), null, 0, Long.MAX_VALUE);

    /** What has changed between the beginning of the step and the cursor. */
    public static StepChanges of(Moment moment) {
        return moment.cursor() == 0
                ? NONE
                : moment.timeline()
                        .stepAt(moment.cursor() - 1)
                        .map(step -> between(moment.timeline().events(step.from(), moment.cursor()), step))
                        .orElse(NONE);
    }

    /** The cookies that were taken from an actor's jar. */
    public List<StoredCookie> removedFrom(String actor) {
        return removed.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith(actor + " "))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether an actor's browser kept a cookie or a stored value in this step. */
    public boolean keptBy(String actor, String key) {
        return kept.contains(actor + " " + key);
    }

    private static StepChanges between(List<FlowEvent> events, Timeline.Step step) {
        Set<String> kept = new LinkedHashSet<>();
        Map<String, StoredCookie> removed = new LinkedHashMap<>();
        FlowEvent.ClockMoved clock = null;
        int exchanges = 0;
        for (FlowEvent event : events) {
            String where = event.stamp().where() + " ";
            switch (event) {
                case FlowEvent.CookieStored stored -> {
                    kept.add(where + stored.cookie().identity());
                    removed.remove(where + stored.cookie().identity());
                }
                case FlowEvent.CookieRemoved gone -> removed.put(where + gone.cookie().identity(), gone.cookie());
                case FlowEvent.StorageWritten written -> kept
                        .add(where + written.area() + " " + written.origin() + " " + written.key());
                case FlowEvent.ClockMoved moved -> clock = moved;
                case FlowEvent.RequestSent sent ->
                    exchanges += sent.purpose().equals("preflight") || sent.purpose().equals(FlowEvent.FORWARDED)
                            ? 0
                            : 1;
                default -> {
                }
            }
        }
        return new StepChanges(kept, removed, clock, exchanges, step.from());
    }
}
