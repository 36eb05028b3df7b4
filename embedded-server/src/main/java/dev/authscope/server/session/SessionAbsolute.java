package dev.authscope.server.session;

import java.time.Duration;
import java.time.Instant;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The session is not too old, however busy it is. Expired when now is the instant itself or later. */
final class SessionAbsolute implements CheckRule<SessionAttempt> {

    @Override
    public String id() {
        return "session.absolute";
    }

    @Override
    public String rule() {
        return "OWASP Session Management, Absolute Timeout";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return !settings.get(Switches.ABSOLUTE_TIMEOUT).equals(Duration.ZERO);
    }

    @Override
    public Verdict examine(SessionAttempt attempt) {
        SessionRow row = attempt.row();
        Instant now = attempt.journal().now();
        Instant until = row == null ? null : row.absoluteUntil();
        return Verdict.of(until == null || now.isBefore(until), "now", now.toString(), "absoluteUntil",
                String.valueOf(until));
    }
}
