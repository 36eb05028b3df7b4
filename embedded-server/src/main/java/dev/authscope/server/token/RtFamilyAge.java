package dev.authscope.server.token;

import java.time.Instant;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/**
 * The login that the token goes back to is not too long ago. Asked before the token's own end, which is never later, so that
 * the trace names the reason.
 */
final class RtFamilyAge implements CheckRule<RefreshAttempt> {

    @Override
    public String id() {
        return "rt.familyAge";
    }

    @Override
    public String rule() {
        return "RFC 9700 4.14.2";
    }

    @Override
    public Verdict examine(RefreshAttempt attempt) {
        Instant now = attempt.journal().now();
        Instant expires = attempt.row().familyExpires();
        return Verdict.of(now.isBefore(expires), "now", now.toString(), "familyExpires", expires.toString());
    }
}
