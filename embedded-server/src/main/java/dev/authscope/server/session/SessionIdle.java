package dev.authscope.server.session;

import java.time.Duration;
import java.time.Instant;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The session was used recently enough. Expired when now is the instant itself or later. */
final class SessionIdle implements CheckRule<SessionAttempt> {

    @Override
    public String id() {
        return "session.idle";
    }

    @Override
    public String rule() {
        return "OWASP Session Management, Idle Timeout";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return !settings.get(Switches.IDLE_TIMEOUT).equals(Duration.ZERO);
    }

    @Override
    public Verdict examine(SessionAttempt attempt) {
        SessionRow row = attempt.row();
        Instant now = attempt.journal().now();
        Instant until = row == null ? null : row.idleUntil();
        return Verdict.of(until == null || now.isBefore(until), "now", now.toString(), "idleUntil",
                String.valueOf(until));
    }
}
