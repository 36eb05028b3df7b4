package dev.authscope.server.token;

/** What came of a refresh. */
public sealed interface RefreshOutcome {

    /** New tokens. */
    record Renewed(TokenPair tokens) implements RefreshOutcome {}

    /** There was no token, or one in each place (RFC 6749 section 5.2, invalid_request). */
    record Unusable() implements RefreshOutcome {}

    /**
     * The token does not hold (RFC 6749 section 5.2, invalid_grant).
     *
     * @param alarm whether it had been used before
     */
    record Refused(boolean alarm) implements RefreshOutcome {}
}
