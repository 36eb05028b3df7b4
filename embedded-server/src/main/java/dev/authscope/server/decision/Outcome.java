package dev.authscope.server.decision;

/** How a check ended. */
public enum Outcome {
    PASSED("passed"), FAILED("failed"),
    /** An earlier check failed, so this one was not made. */
    NOT_REACHED("notReached"),
    /** A setting switches this check off. */
    SKIPPED("skipped");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** The word that other programs read. */
    public String id() {
        return id;
    }
}
