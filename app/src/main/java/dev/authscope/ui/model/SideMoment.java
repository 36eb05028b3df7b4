package dev.authscope.ui.model;

import java.util.List;

import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;

/**
 * What is shown of a run that has ended.
 *
 * @param cast the participants who have a lane from the beginning
 * @param from position on the timeline from which on messages are shown
 * @param cursor position up to which the run is shown
 */
public record SideMoment(Timeline timeline, List<Participant> cast, int from, int cursor) {

    /** Nothing. */
    public static final SideMoment NOTHING = new SideMoment(Timeline.empty(), List.of(), 0, 0);

    public SideMoment {
        cast = List.copyOf(cast);
    }
}
