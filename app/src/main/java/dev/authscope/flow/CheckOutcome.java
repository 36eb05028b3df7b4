package dev.authscope.flow;

/** How a check ended; the ids are the words that other programs read. */
public enum CheckOutcome {
    PASSED("passed"), FAILED("failed"), NOT_REACHED("notReached"), SKIPPED("skipped");

    private final String id;

    CheckOutcome(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
