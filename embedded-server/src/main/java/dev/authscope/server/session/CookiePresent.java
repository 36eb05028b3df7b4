package dev.authscope.server.session;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The request brings a session cookie. */
final class CookiePresent implements CheckRule<SessionAttempt> {

    @Override
    public String id() {
        return "cookie.present";
    }

    @Override
    public String rule() {
        return "RFC 9110 15.5.2";
    }

    @Override
    public Verdict examine(SessionAttempt attempt) {
        return Verdict.of(attempt.cookie() != null, "cookie", attempt.cookie() == null ? "none" : "SID");
    }
}
