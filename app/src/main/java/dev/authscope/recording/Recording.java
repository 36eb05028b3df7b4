package dev.authscope.recording;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Timeline;

/**
 * A run as it was recorded.
 *
 * @param outcomes what became of each step, in order
 */
public record Recording(Header header, Timeline timeline, List<Outcome> outcomes) {

    /** The version that this program writes, and the newest that it reads. */
    public static final int VERSION = 1;

    public Recording {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What stands before the events.
     *
     * @param secrets always {@code full}: a recording holds passwords, ids and tokens as they were
     * @param program version of the program that wrote it
     * @param scenario id of the scenario
     * @param switches the value of each of its switches
     * @param core whether extra steps were left out
     * @param part the part that was played alone, from 1; 0 for all
     * @param settings those of the scenario and its switches, as written
     * @param source the scenario's own file; empty when it is not known
     * @param events how many events were written; -1 while the run went on
     * @param steps how many outcomes of steps were written; -1 while the run went on
     */
    public record Header(String secrets, String program, String scenario, long seed, Map<String, String> switches,
            boolean core, int part, Map<String, String> settings, String source, int events, int steps) {

        /** The same of a run that goes on. */
        Header unfinished() {
            return new Header(secrets, program, scenario, seed, switches, core, part, settings, source, -1, -1);
        }
    }

    /**
     * What became of a step.
     *
     * @param from position on the timeline of its first event
     * @param to position after its last
     * @param problem why it could not be carried out; null when it could
     */
    public record Outcome(String step, int from, int to, List<Held> expectations, @Nullable String problem) {}

    /** An expectation, whether it was met, and what really stood there. */
    public record Held(String text, boolean met, String found) {}

    /** Whether the program ended while the run went on, so that nobody knows what else would have come. */
    public boolean unfinished() {
        return header.events() < 0;
    }

    /** Whether everything that was written could be read; never so when the run went on. */
    public boolean whole() {
        return timeline.size() == header.events() && outcomes.size() == header.steps();
    }
}
