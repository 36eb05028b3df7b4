package dev.authscope.server.token;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** A token that was used before is inside the grace window, and the one in its place was not used yet. */
final class RtGrace implements CheckRule<RefreshAttempt> {

    private final GraceWindow grace;

    RtGrace(GraceWindow grace) {
        this.grace = grace;
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.ROTATION) && !settings.get(Switches.GRACE_WINDOW).isZero();
    }

    @Override
    public String id() {
        return "rt.grace";
    }

    @Override
    public String rule() {
        return "RFC 9700 4.14.2";
    }

    @Override
    public Verdict examine(RefreshAttempt attempt) {
        RefreshRow row = attempt.row();
        boolean used = row.status() == RefreshStatus.USED;
        return Verdict.of(!used || grace.excuses(row, attempt.settings(), attempt.journal().now()), "status",
                row.status().id(), "window", attempt.settings().text(Switches.GRACE_WINDOW));
    }
}
