package dev.authscope.server.authz;

import java.util.List;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/**
 * The caller has a role.
 *
 * @param wanted the role
 */
public record AuthzRole(String wanted) implements CheckRule<List<String>> {

    @Override
    public String id() {
        return "authz.role";
    }

    @Override
    public String rule() {
        return "RFC 9110 15.5.4";
    }

    @Override
    public Verdict examine(List<String> roles) {
        return Verdict.of(roles.contains(wanted), "roles", String.join(",", roles), "wanted", wanted);
    }
}
