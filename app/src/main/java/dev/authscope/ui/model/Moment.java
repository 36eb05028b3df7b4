package dev.authscope.ui.model;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;

/**
 * What the window shows: the World at the cursor and the change that is being shown.
 *
 * @param cursor position on the timeline
 * @param reached the furthest position that was ever shown; what lies behind it stays hidden
 * @param beat what is in motion; null at rest
 */
public record Moment(Timeline timeline, World world, int cursor, int reached, @Nullable Beat beat) {

    static final Moment NOTHING = new Moment(Timeline.empty(), World.EMPTY, 0, 0, null);

    /** Whether everything that was recorded is behind the cursor. */
    public boolean atHead() {
        return cursor == timeline.size();
    }

    /** Whether an event belongs to the change that is being shown. */
    public boolean inMotion(long seq) {
        return beat != null && beat.from() <= seq && seq < beat.to();
    }

    /** What is in motion; {@code NONE} at rest. */
    public Beat.Motion motion() {
        return beat == null ? Beat.Motion.NONE : beat.motion();
    }

    /** The id of the step that the cursor stands in or right behind; empty before the first. */
    public String step() {
        return cursor == 0 ? "" : timeline.get(cursor - 1) instanceof FlowEvent.RunStarted ? "" : world.step();
    }
}
