package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** Nobody has changed the roles of the account since the token was issued: its number is still the newest. */
record JwtVersion(RoleVersions versions) implements BearerRule {

    @Override
    public String id() {
        return "jwt.version";
    }

    @Override
    public String rule() {
        return "RFC 9068 5";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.ROLES_FROM).equals("versioned");
    }

    @Override
    public String refusal() {
        return "The roles have changed since the token was issued";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String sub = attempt.claims().get("sub") instanceof String text ? text : "";
        String newest = Integer.toString(versions.of(sub));
        String ver = String.valueOf(attempt.claims().get("ver"));
        return Verdict.of(ver.equals(newest), "ver", ver, "newest", newest);
    }
}
