package dev.authscope.server.shop;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** Whoever calls has a role. Asked only after it is known who calls (RFC 9110 sections 15.5.2 and 15.5.4). */
record AuthzRole(String role) implements CheckRule<Caller> {

    @Override
    public String id() {
        return "authz.role";
    }

    @Override
    public String rule() {
        return "RFC 9110 15.5.4";
    }

    @Override
    public Verdict examine(Caller caller) {
        return Verdict.of(caller.subject().roles().contains(role), "role", role, "roles",
                String.join(" ", caller.subject().roles()));
    }
}
