package dev.authscope.server.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What came of looking at a bearer token. */
public sealed interface BearerOutcome {

    /**
     * The token holds.
     *
     * @param expires when it expires by itself
     */
    record Accepted(Subject subject, String issuer, String jti, Instant expires) implements BearerOutcome {}

    /** No token was sent: the challenge names no error (RFC 6750 section 3.1). */
    record Missing() implements BearerOutcome {}

    /** A token was sent in more than one place or more than once (RFC 6750 section 3.1, invalid_request). */
    record Ambiguous() implements BearerOutcome {}

    /**
     * The token does not hold (RFC 6750 section 3.1, invalid_token).
     *
     * @param description one sentence without a full stop
     */
    record Refused(@Nullable String description) implements BearerOutcome {}

    /**
     * The issuer had to be asked and gave no answer; nobody knows whether the token holds.
     *
     * @param keyMissing whether it was asked for its keys; else about the token
     */
    record Unknown(boolean keyMissing) implements BearerOutcome {}
}
