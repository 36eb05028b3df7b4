package dev.authscope.server.session;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.Accounts;

/** Whoever has logged in to the session may use the account. */
final class AccountActive implements CheckRule<SessionAttempt> {

    private final Accounts accounts;
    private final boolean loginNeeded;

    /** @param loginNeeded whether a session in which nobody has logged in fails */
    AccountActive(Accounts accounts, boolean loginNeeded) {
        this.accounts = accounts;
        this.loginNeeded = loginNeeded;
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
    public Verdict examine(SessionAttempt attempt) {
        SessionRow row = attempt.row();
        String user = row == null ? null : row.user();
        if (user == null) {
            return Verdict.of(!loginNeeded, "user", "none");
        }
        Account account = accounts.byUser(user, attempt.journal()).orElse(null);
        attempt.found(account);
        boolean active = account != null && account.active();
        return Verdict.of(active, "user", user, "active", Boolean.toString(active));
    }
}
