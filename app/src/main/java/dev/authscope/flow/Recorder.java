package dev.authscope.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Puts what both ends of every exchange tell into one total order that does not depend on threads.
 *
 * <p>Each side's events are buffered. When both ends of an exchange have finished they are merged: the client's events up to
 * the request, the server's, then the client's from the answer on. Exchanges that overlap are appended in the order of
 * their requests; one that a server begins while it works on another stands inside that one. Events that belong to no exchange are appended at once, in the order of the calls.
 *
 * <p>Knows nothing of a screen: whoever shows something looks at {@link #timeline()} when it draws.
 */
public final class Recorder {

    /** How long a finished client waits for the server's last word; measured time, not the lab's. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Instant> now;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition serverDone = lock.newCondition();
    private final Map<HopKey, ServerSide> serverSides = new HashMap<>();
    private final Deque<ExchangeRecording> open = new ArrayDeque<>();
    private volatile Timeline timeline = Timeline.empty();
    private String step = "";
    private int lastExchange;

    /**
     * @param now the lab's time
     */
    public Recorder(Supplier<Instant> now) {
        this.now = now;
    }

    /** Makes an event once its place in the order is known. */
    @FunctionalInterface
    public interface Making {
        FlowEvent at(Stamp stamp);
    }

    /** What has been recorded so far. */
    public Timeline timeline() {
        return timeline;
    }

    /** Begins a step; what is recorded from now on belongs to it. */
    public void beginStep(String id, String path, String actor) {
        lock.lock();
        try {
            step = id;
            append(List.of(new Draft(now.get(), step, actor, 0,
                    stamp -> new FlowEvent.StepStarted(stamp, id, path, actor))));
        } finally {
            lock.unlock();
        }
    }

    /** Records something that belongs to no exchange. */
    public void record(String where, Making event) {
        lock.lock();
        try {
            append(List.of(new Draft(now.get(), step, where, 0, event)));
        } finally {
            lock.unlock();
        }
    }

    /** Opens an exchange at its client's end; its number is the order of its request. */
    public ExchangeRecording open(String actor) {
        lock.lock();
        try {
            ExchangeRecording recording = new ExchangeRecording(++lastExchange, step, actor, null);
            open.add(recording);
            return recording;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Opens an exchange that a server begins while it works on a request: all of it comes between what the server told before
     * and what it tells afterwards.
     *
     * @param outer the hop of that request
     */
    public ExchangeRecording openWithin(HopKey outer, String actor) {
        lock.lock();
        try {
            return new ExchangeRecording(++lastExchange, step, actor, outer);
        } finally {
            lock.unlock();
        }
    }

    /** Records what a server tells about a hop. */
    public void server(HopKey hop, String node, Instant at, Making event) {
        lock.lock();
        try {
            serverSides.computeIfAbsent(hop, key -> new ServerSide()).told.add(new PartialDraft(at, node, event));
        } finally {
            lock.unlock();
        }
    }

    /** The server will tell no more about a hop. */
    public void serverDone(HopKey hop) {
        lock.lock();
        try {
            serverSides.computeIfAbsent(hop, key -> new ServerSide()).done = true;
            serverDone.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void finish(ExchangeRecording recording) {
        lock.lock();
        try {
            HopKey outer = recording.outer;
            if (outer != null) {
                // Its place is here; its server's last word is waited for by the client of the outer exchange.
                serverSides.computeIfAbsent(outer, key -> new ServerSide()).told.add(recording);
                return;
            }
            awaitServer(recording);
            recording.finished = true;
            while (!open.isEmpty() && open.peek().finished) {
                append(merged(open.remove()));
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitServer(ExchangeRecording recording) {
        long patience = PATIENCE.toNanos();
        try {
            while (!complete(recording) && patience > 0) {
                patience = serverDone.awaitNanos(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the server of an exchange has said its last word, and so has every server that it asked in turn. */
    private boolean complete(ExchangeRecording recording) {
        HopKey hop = recording.hop;
        if (hop == null || !recording.reached) {
            return true;
        }
        ServerSide side = serverSides.get(hop);
        if (side == null || !side.done) {
            return false;
        }
        for (Told told : side.told) {
            if (told instanceof ExchangeRecording inner && !complete(inner)) {
                return false;
            }
        }
        return true;
    }

    private List<Draft> merged(ExchangeRecording recording) {
        List<Draft> merged = new ArrayList<>(recording.before);
        ServerSide side = recording.hop == null ? null : serverSides.remove(recording.hop);
        if (side != null) {
            for (Told told : side.told) {
                switch (told) {
                    case PartialDraft draft -> merged
                            .add(new Draft(draft.at, recording.step, draft.where, recording.id, draft.event));
                    case ExchangeRecording inner -> merged.addAll(merged(inner));
                }
            }
        }
        merged.addAll(recording.after);
        return merged;
    }

    /** Two ends that saw the same octets keep one copy. */
    private static FlowEvent sharing(FlowEvent event, Map<Octets, Octets> seen) {
        return switch (event) {
            case FlowEvent.RequestSent sent -> {
                seen.putIfAbsent(sent.octets(), sent.octets());
                yield sent;
            }
            case FlowEvent.RequestArrived arrived -> new FlowEvent.RequestArrived(arrived.stamp(),
                    shared(arrived.octets(), seen), arrived.malformed());
            case FlowEvent.ResponseSent sent -> new FlowEvent.ResponseSent(sent.stamp(), sent.status(),
                    shared(sent.octets(), seen), sent.nanos());
            case FlowEvent.ResponseArrived arrived -> new FlowEvent.ResponseArrived(arrived.stamp(), arrived.status(),
                    arrived.headers(), shared(arrived.octets(), seen), arrived.nanos());
            default -> event;
        };
    }

    private static Octets shared(Octets octets, Map<Octets, Octets> seen) {
        Octets first = seen.putIfAbsent(octets, octets);
        return first == null ? octets : first;
    }

    private void append(List<Draft> drafts) {
        List<FlowEvent> events = new ArrayList<>(drafts.size());
        Map<Octets, Octets> seen = new HashMap<>();
        long seq = timeline.size();
        for (Draft draft : drafts) {
            Stamp stamp = new Stamp(seq++, draft.at, draft.step, draft.where, draft.exchange);
            events.add(sharing(draft.event.at(stamp), seen));
        }
        timeline = timeline.append(events);
    }

    private record Draft(Instant at, String step, String where, int exchange, Making event) {}

    /** What a server told about a hop: an event, or a whole exchange of its own. */
    private sealed interface Told permits PartialDraft, ExchangeRecording {}

    private record PartialDraft(Instant at, String where, Making event) implements Told {}

    private static final class ServerSide {
        private final List<Told> told = new ArrayList<>();
        private boolean done;
    }

    /** The client's end of one exchange. Used by one thread; must be finished, also after a failure. */
    public final class ExchangeRecording implements Told {
        private final int id;
        private final String step;
        private final String actor;
        private final @Nullable HopKey outer;
        private final List<Draft> before = new ArrayList<>();
        private final List<Draft> after = new ArrayList<>();
        private @Nullable HopKey hop;
        private boolean reached = true;
        private boolean answered;
        private boolean finished;

        private ExchangeRecording(int id, String step, String actor, @Nullable HopKey outer) {
            this.id = id;
            this.step = step;
            this.actor = actor;
            this.outer = outer;
        }

        public int id() {
            return id;
        }

        /** Adds what the client did: before {@link #answer} up to the request, after it from the answer on. */
        public void add(Making event) {
            (answered ? after : before).add(new Draft(now.get(), step, actor, id, event));
        }

        /** Adds the request and says on which hop it left; null when it never got a connection. */
        public void sent(@Nullable HopKey onHop, Making request) {
            hop = onHop;
            add(request);
        }

        /** Adds what somebody between the two ends heard: of the request, or after {@link #returning} of the answer. */
        public void passed(String where, Making event) {
            (answered ? after : before).add(new Draft(now.get(), step, where, id, event));
        }

        /** The answer is on its way: what is added from now on comes after everything that the server did. */
        public void returning() {
            answered = true;
        }

        /** Adds the answer; what is added from now on comes after it. */
        public void answer(Making response) {
            answered = true;
            add(response);
        }

        /**
         * Adds the failure that took the answer's place.
         *
         * @param serverKnows whether the server can have seen the request, so that its last word is waited for
         */
        public void fail(boolean serverKnows, Making failure) {
            reached = serverKnows;
            answered = true;
            add(failure);
        }

        /** Ends the exchange: waits for the server's last word and puts everything into the total order. */
        public void finish() {
            Recorder.this.finish(this);
        }
    }
}
