package dev.authscope.flow;

/**
 * The World at any moment of a timeline: the nearest snapshot before it, and the events after that replayed. Snapshots cost
 * little, because consecutive Worlds share almost everything. Not safe for use by many threads; each user has its own.
 */
public final class History {

    /** Events between two snapshots. */
    static final int INTERVAL = 256;

    private Timeline timeline = Timeline.empty();
    private PersistentMap<Integer, World> snapshots = PersistentMap.<Integer, World>empty().with(0, World.EMPTY);
    private int covered;

    /** Takes over a timeline; one that continues the last keeps the snapshots made so far. */
    public void follow(Timeline longer) {
        boolean continues = longer.size() >= timeline.size()
                && (timeline.size() == 0 || longer.get(timeline.size() - 1) == timeline.get(timeline.size() - 1));
        if (!continues) {
            snapshots = PersistentMap.<Integer, World>empty().with(0, World.EMPTY);
            covered = 0;
        }
        timeline = longer;
    }

    /** The timeline that is followed. */
    public Timeline timeline() {
        return timeline;
    }

    /**
     * The World after the first {@code position} events.
     *
     * @param position from 0 (before anything) to the size of the timeline
     */
    public World at(int position) {
        while (covered + INTERVAL <= position) {
            World next = replay(snapshot(covered), covered, covered + INTERVAL);
            covered += INTERVAL;
            snapshots = snapshots.with(covered, next);
        }
        int from = position / INTERVAL * INTERVAL;
        return replay(snapshot(from), from, position);
    }

    /** The World after the last event. */
    public World latest() {
        return at(timeline.size());
    }

    private World snapshot(int position) {
        World world = snapshots.get(position);
        if (world == null) {
            throw new IllegalStateException("no snapshot at " + position);
        }
        return world;
    }

    private World replay(World from, int start, int end) {
        World world = from;
        for (int position = start; position < end; position++) {
            world = Reducer.apply(world, timeline.get(position));
        }
        return world;
    }
}
