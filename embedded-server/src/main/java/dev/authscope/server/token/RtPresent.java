package dev.authscope.server.token;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The request brings one refresh token, in the cookie or in the form. */
final class RtPresent implements CheckRule<RefreshAttempt> {

    @Override
    public String id() {
        return "rt.present";
    }

    @Override
    public String rule() {
        return "RFC 6749 6";
    }

    @Override
    public Verdict examine(RefreshAttempt attempt) {
        RefreshRequest request = attempt.request();
        return Verdict.of(request.token().isPresent(), "inCookie", Boolean.toString(request.cookie() != null), "inForm",
                Boolean.toString(request.parameter() != null));
    }
}
