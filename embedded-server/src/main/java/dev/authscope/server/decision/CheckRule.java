package dev.authscope.server.decision;

import dev.authscope.server.settings.LabSettings;

/**
 * A rule that a request must meet.
 *
 * @param <C> what the rules of one list look at and pass on to each other, such as the session found so far
 */
public interface CheckRule<C> {

    /** Stable id such as {@code session.idle}. */
    String id();

    /** The document and section that the rule follows. */
    String rule();

    /** Whether the lab's settings ask for this rule; when not, it is recorded as switched off. */
    default boolean switchedOn(LabSettings settings) {
        return true;
    }

    /** Looks at the request. May add what it found to the attempt for the rules after it. */
    Verdict examine(C attempt);
}
