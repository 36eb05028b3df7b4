package dev.authscope.ways;

/** What is asked of each way: the rows of the table. */
public enum Question {
    /** Whether another server does not know the user. */
    MISMATCH("mismatch"),
    /** What becomes of the login when the server dies that the user was sent to. */
    NODE_DEATH("nodeDeath"),
    /** What becomes of it when a server is started again. */
    RESTART("restart"),
    /** What becomes of it when the store dies. */
    STORE_DEATH("storeDeath"),
    /** Octets of the line that carries it in each request. */
    OCTETS("octets"),
    /** Look-ups, rows written and questions to a store for one request that only reads. */
    LOOKUPS("lookUps"),
    /** Messages between servers for one request that writes. */
    MESSAGES("messages");

    private final String id;

    Question(String id) {
        this.id = id;
    }

    /** The word in texts and output. */
    public String id() {
        return id;
    }
}
