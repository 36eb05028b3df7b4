package dev.authscope.server.csrf;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The page that sends the request is of the origin that was asked; a request that names no page is refused. */
final class CsrfOrigin implements CheckRule<ForgeryAttempt> {

    @Override
    public String id() {
        return "csrf.origin";
    }

    @Override
    public String rule() {
        return "OWASP CSRF Prevention, Verifying Origin With Standard Headers";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.ORIGIN_CHECK);
    }

    @Override
    public Verdict examine(ForgeryAttempt attempt) {
        return Verdict.of(attempt.own().equals(attempt.origin()), "Origin", String.valueOf(attempt.origin()),
                "expected",
                attempt.own());
    }
}
