package dev.authscope.server.token;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** Neither logout nor an alarm has ended the token. */
final class RtStatus implements CheckRule<RefreshAttempt> {

    @Override
    public String id() {
        return "rt.status";
    }

    @Override
    public String rule() {
        return "RFC 7009 2";
    }

    @Override
    public Verdict examine(RefreshAttempt attempt) {
        RefreshRow row = attempt.row();
        return Verdict.of(!row.revoked(), "status", row.revoked() ? RefreshStatus.REVOKED.id() : row.status().id());
    }
}
