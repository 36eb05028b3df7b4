package dev.authscope.server.token;

/** What became of a refresh token. */
enum RefreshStatus {
    /** It may be used. */
    ACTIVE("active"),
    /** It was used once, and another one came in its place. */
    USED("used"),
    /** Logout or an alarm ended it. */
    REVOKED("revoked");

    private final String id;

    RefreshStatus(String id) {
        this.id = id;
    }

    /** The word that stands in the table. */
    String id() {
        return id;
    }
}
