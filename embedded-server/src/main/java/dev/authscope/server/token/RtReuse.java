package dev.authscope.server.token;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The token was not used before, or so shortly before that the grace window excuses it. */
final class RtReuse implements CheckRule<RefreshAttempt> {

    private final GraceWindow grace;

    RtReuse(GraceWindow grace) {
        this.grace = grace;
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.ROTATION);
    }

    @Override
    public String id() {
        return "rt.reuse";
    }

    @Override
    public String rule() {
        return "RFC 9700 4.14.2";
    }

    @Override
    public Verdict examine(RefreshAttempt attempt) {
        RefreshRow row = attempt.row();
        boolean fresh = row.status() != RefreshStatus.USED;
        boolean excused = !fresh && grace.excuses(row, attempt.settings(), attempt.journal().now());
        return Verdict.of(fresh || excused, "status", row.status().id(), "excused", Boolean.toString(excused));
    }
}
