package dev.authscope.flow;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The events of a run in their total order. Immutable: appending gives a longer timeline that shares the events of this
 * one. Indexed by step and by exchange.
 */
public final class Timeline {

    private static final int CHUNK = 1024;

    private final PersistentMap<Integer, FlowEvent[]> chunks;
    private final int size;
    private final PersistentMap<Integer, Step> steps;
    private final PersistentMap<Integer, Span> exchanges;

    private Timeline(PersistentMap<Integer, FlowEvent[]> chunks, int size, PersistentMap<Integer, Step> steps,
            PersistentMap<Integer, Span> exchanges) {
        this.chunks = chunks;
        this.size = size;
        this.steps = steps;
        this.exchanges = exchanges;
    }

    /** A timeline on which nothing has happened. */
    public static Timeline empty() {
        return new Timeline(PersistentMap.empty(), 0, PersistentMap.empty(), PersistentMap.empty());
    }

    /**
     * A step as it lies on the timeline.
     *
     * @param index place among the steps, from 0
     * @param from position of its first event
     * @param to position after its last event so far
     */
    public record Step(int index, String id, String path, String actor, int from, int to) {}

    /** Positions from the first to after the last event of something. */
    public record Span(int from, int to) {}

    /** How many events there are. */
    public int size() {
        return size;
    }

    /** The event at a position, from 0. */
    public FlowEvent get(int position) {
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException("position " + position + " of " + size);
        }
        FlowEvent[] chunk = chunks.get(position / CHUNK);
        if (chunk == null) {
            throw new IllegalStateException("no chunk for position " + position);
        }
        return chunk[position % CHUNK];
    }

    /** The events in their order, as a view. */
    public List<FlowEvent> events() {
        return events(0, size);
    }

    /** The events of a range of positions, as a view. */
    public List<FlowEvent> events(int from, int to) {
        return new AbstractList<>() {
            @Override
            public FlowEvent get(int index) {
                return Timeline.this.get(from + index);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    /** The steps begun so far, in order. */
    public List<Step> steps() {
        return steps.values();
    }

    /** The step that a position lies in; empty before the first step. */
    public Optional<Step> stepAt(int position) {
        return steps.values().stream().filter(step -> step.from() <= position && position < step.to()).findFirst();
    }

    /** Where an exchange lies, from its first to after its last event; empty when there is none of that number. */
    public Optional<Span> exchange(int id) {
        return Optional.ofNullable(exchanges.get(id));
    }

    /** How many exchanges have been recorded. */
    public int exchangeCount() {
        return exchanges.size();
    }

    /** This timeline with further events, whose stamps must continue its numbering. */
    public Timeline append(List<? extends FlowEvent> more) {
        PersistentMap<Integer, FlowEvent[]> nextChunks = chunks;
        PersistentMap<Integer, Step> nextSteps = steps;
        PersistentMap<Integer, Span> nextExchanges = exchanges;
        int position = size;
        FlowEvent @Nullable [] open = null;
        for (FlowEvent event : more) {
            if (event.stamp().seq() != position) {
                throw new IllegalArgumentException(
                        "event " + event.stamp().seq() + " cannot stand at position " + position);
            }
            int slot = position % CHUNK;
            if (open == null || slot == 0) {
                FlowEvent[] old = slot == 0 ? null : nextChunks.get(position / CHUNK);
                // Slots after `size` are never read through an older timeline, but two timelines may grow from one:
                // each growth writes into a chunk of its own.
                open = old == null ? new FlowEvent[CHUNK] : old.clone();
                nextChunks = nextChunks.with(position / CHUNK, open);
            }
            open[slot] = event;
            position++;
            nextSteps = indexStep(nextSteps, event, position);
            nextExchanges = indexExchange(nextExchanges, event, position);
        }
        return new Timeline(nextChunks, position, nextSteps, nextExchanges);
    }

    private static PersistentMap<Integer, Step> indexStep(PersistentMap<Integer, Step> steps, FlowEvent event,
            int end) {
        if (event instanceof FlowEvent.StepStarted started) {
            Step step = new Step(steps.size(), started.id(), started.path(), started.actor(), end - 1, end);
            return steps.with(step.index(), step);
        }
        Step last = steps.last();
        return last == null
                ? steps
                : steps.with(last.index(),
                        new Step(last.index(), last.id(), last.path(), last.actor(), last.from(), end));
    }

    private static PersistentMap<Integer, Span> indexExchange(PersistentMap<Integer, Span> exchanges, FlowEvent event,
            int end) {
        int id = event.stamp().exchange();
        if (id == 0) {
            return exchanges;
        }
        Span span = exchanges.get(id);
        return exchanges.with(id, new Span(span == null ? end - 1 : span.from(), end));
    }
}
