package dev.authscope.server.token;

import java.time.Instant;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The token has not expired: it is refused at the instant itself and after it. */
final class RtExpiry implements CheckRule<RefreshAttempt> {

    @Override
    public String id() {
        return "rt.expiry";
    }

    @Override
    public String rule() {
        return "RFC 9700 4.14.2";
    }

    @Override
    public Verdict examine(RefreshAttempt attempt) {
        Instant now = attempt.journal().now();
        Instant expires = attempt.row().expires();
        return Verdict.of(now.isBefore(expires), "now", now.toString(), "expires", expires.toString());
    }
}
