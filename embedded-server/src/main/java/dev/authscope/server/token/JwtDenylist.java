package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The token was not revoked before its time; finding that out takes a look-up. */
final class JwtDenylist implements BearerRule {

    private final Denylists denylists;

    JwtDenylist(Denylists denylists) {
        this.denylists = denylists;
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.DENYLIST) || settings.get(Switches.DENYLIST_ON_REUSE);
    }

    @Override
    public String id() {
        return "jwt.denylist";
    }

    @Override
    public String rule() {
        return "RFC 7009 3";
    }

    @Override
    public String refusal() {
        return "The token was revoked";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String jti = attempt.claims().get("jti") instanceof String text ? text : "";
        boolean denied = denylists.at(attempt.settings()).holds(jti, attempt.journal());
        return Verdict.of(!denied, "jti", jti, "row", denied ? "found" : "none");
    }
}
