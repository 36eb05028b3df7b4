package dev.authscope.ways;

/** A way to keep a login on many servers: the columns of the table. */
public enum Way {
    /** Each server keeps its own sessions, and requests go round. */
    MEMORY("memory"),
    /** Each server keeps its own sessions, and a user is always sent to the same one. */
    STICKY("sticky"),
    /** Each server keeps all sessions. */
    COPIES("copies"),
    /** One store keeps all sessions. */
    STORE("store"),
    /** No server keeps anything; the token says it all. */
    TOKEN("token");

    private final String id;

    Way(String id) {
        this.id = id;
    }

    /** The word in texts and output. */
    public String id() {
        return id;
    }
}
