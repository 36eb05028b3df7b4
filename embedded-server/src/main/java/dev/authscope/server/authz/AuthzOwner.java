package dev.authscope.server.authz;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The thing is the caller's own, or the caller is an administrator. */
public final class AuthzOwner implements CheckRule<Claim> {

    @Override
    public String id() {
        return "authz.owner";
    }

    @Override
    public String rule() {
        return "OWASP Authorization, Validate the Permissions on Every Request";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.OWNER_CHECK);
    }

    @Override
    public Verdict examine(Claim claim) {
        return Verdict.of(claim.owner().equals(claim.sub()) || claim.roles().contains("admin"), "sub", claim.sub(),
                "owner", claim.owner(), "roles", String.join(",", claim.roles()));
    }
}
