package dev.authscope.server.token;

import java.util.Optional;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The account that the token speaks of may still be used; finding that out takes a look-up. */
final class JwtUserActive implements BearerRule {

    private final Accounts accounts;

    JwtUserActive(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String id() {
        return "account.active";
    }

    @Override
    public String rule() {
        return "OWASP Authorization, Validate the Permissions on Every Request";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.USER_CHECK);
    }

    @Override
    public String refusal() {
        return "The account is not active";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String sub = attempt.claims().get("sub") instanceof String text ? text : "";
        Optional<Account> account = accounts.byId(sub, attempt.journal());
        boolean active = account.filter(Account::active).isPresent();
        return Verdict.of(active, "user", account.map(Account::user).orElse(sub), "active", Boolean.toString(active));
    }
}
