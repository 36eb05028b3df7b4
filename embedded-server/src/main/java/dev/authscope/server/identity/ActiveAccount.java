package dev.authscope.server.identity;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The account that gave its password may be used. */
final class ActiveAccount implements CheckRule<PasswordAttempt> {

    @Override
    public String id() {
        return "account.active";
    }

    @Override
    public String rule() {
        return "OWASP Authorization, Validate the Permissions on Every Request";
    }

    @Override
    public Verdict examine(PasswordAttempt attempt) {
        Account account = attempt.account();
        boolean active = account != null && account.active();
        return Verdict.of(active, "user", attempt.user(), "active", Boolean.toString(active));
    }
}
