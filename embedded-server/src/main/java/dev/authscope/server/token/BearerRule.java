package dev.authscope.server.token;

import dev.authscope.server.decision.CheckRule;

/** A rule for access tokens. It also has the words with which the API refuses (RFC 6750 section 3). */
interface BearerRule extends CheckRule<BearerAttempt> {

    /** The {@code error_description}; empty when the answer is to name no error. */
    String refusal();
}
