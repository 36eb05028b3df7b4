package dev.authscope.credentials;

/** What is compared: the columns of the table. */
public enum Credential {
    /** A cookie that holds the facts themselves. */
    COOKIE("cookie"),
    /** A cookie that holds the ID of a row. */
    SESSION("session"),
    /** A signed token that holds the facts. */
    TOKEN("token");

    private final String id;

    Credential(String id) {
        this.id = id;
    }

    /** The word in texts and output. */
    public String id() {
        return id;
    }
}
