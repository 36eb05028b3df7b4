package dev.authscope.lab;

import java.util.List;
import java.util.Map;

import dev.authscope.clock.LabClock;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.Timeline;

/** The lab: actions in, events out. */
public final class Lab implements AutoCloseable {

    /**
     * Starts a lab; returns when its server answers.
     *
     * @throws LabException when it cannot start; the message is one sentence for the user
     */
    public static Lab start(LabPlan plan) {
        throw new IllegalStateException("not yet " + plan);
    }

    /** Begins a step: what happens from now on belongs to it, and values issued in it get these numbers. */
    public void beginStep(String id, String path, String actor, Map<String, Integer> issues) {}

    /**
     * Carries out an action and returns when everything that it caused has been recorded. Blocks; never call it on the thread
     * of the window. A request that fails is an event, not an exception.
     *
     * @throws LabException when the action cannot be carried out at all, such as an unknown cookie
     */
    public void perform(String actor, Action action) {}

    /** What has been recorded so far. */
    public Timeline timeline() {
        return Timeline.empty();
    }

    public LabClock clock() {
        throw new IllegalStateException();
    }

    /** The rows that the stores really hold: table, key, fields; for holding the World against them. */
    public Map<String, Map<String, Map<String, Object>>> actualRows() {
        return Map.of();
    }

    /** The cookies that a browser's jar really holds. */
    public List<StoredCookie> actualCookies(String actor) {
        return List.of();
    }

    @Override
    public void close() {}
}
