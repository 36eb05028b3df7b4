package dev.authscope.ui.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Timeline;

/**
 * A run that is open in the window: the one in front, or one that waits behind it exactly as it was left.
 *
 * @param number tells the runs apart, from 1 in the order of opening
 * @param file name of the recording that it comes from; empty for a run in a lab
 * @param switches the value of each switch
 * @param waiting how it was left; null for the run in front
 */
public record RunTab(int number, String file, Map<String, String> switches, @Nullable Waiting waiting) {

    public RunTab {
        switches = Map.copyOf(switches);
    }

    /**
     * All that is needed to go on with a run.
     *
     * @param cursor position of the playhead
     * @param part that is being played; 0 for the whole scenario
     * @param compared timeline of the run it differs from; empty when there is none
     */
    record Waiting(RunningScenario run, RunState state, int cursor, int part, Timeline compared) {}

    /** Whether this run is the one in front. */
    public boolean front() {
        return waiting == null;
    }

    RunTab left(Waiting how) {
        return new RunTab(number, file, switches, how);
    }

    RunTab inFront(Map<String, String> now) {
        return new RunTab(number, file, now, null);
    }
}
