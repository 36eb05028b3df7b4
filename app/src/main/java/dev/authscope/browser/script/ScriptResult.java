package dev.authscope.browser.script;

/** How a script or a callback ended. */
public sealed interface ScriptResult {

    /** It ran to its end. */
    record Completed() implements ScriptResult {}

    /**
     * It threw what it did not catch, or could not be read. Other scripts of the page go on.
     *
     * @param message what the engine says; data, not text to show
     * @param line from 1; 0 when unknown
     */
    record Failed(String message, int line) implements ScriptResult {}

    /** It passed a limit. No script of the page runs any more. */
    record Stopped(Limit limit) implements ScriptResult {}

    /** Which limit was passed. */
    enum Limit {
        INSTRUCTIONS("instructions"), MEMORY("memory"), LENGTH("length"), DEPTH("depth"), EFFECTS("effects"), TIME(
                "time");

        private final String id;

        Limit(String id) {
            this.id = id;
        }

        /** The word in the record. */
        public String id() {
            return id;
        }
    }
}
