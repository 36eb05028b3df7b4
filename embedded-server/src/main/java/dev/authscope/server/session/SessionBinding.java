package dev.authscope.server.session;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The request names the same browser as the login did: a weak signal, since whoever copies the id can copy this too. */
final class SessionBinding implements CheckRule<SessionAttempt> {

    @Override
    public String id() {
        return "session.binding";
    }

    @Override
    public String rule() {
        return "OWASP Session Management, Binding the Session ID to Other User Properties";
    }

    @Override
    public Verdict examine(SessionAttempt attempt) {
        SessionRow row = attempt.row();
        String bound = row == null ? null : row.agent();
        return Verdict.of(bound == null || bound.equals(attempt.agent()), "userAgent",
                String.valueOf(attempt.agent()), "atLogin", String.valueOf(bound));
    }
}
