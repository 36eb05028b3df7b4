package dev.authscope.server.identity;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The name is somebody's and the password is that account's. The evidence does not say which of the two was wrong. */
final class CredPassword implements CheckRule<PasswordAttempt> {

    private final Accounts accounts;
    private final Passwords passwords;

    CredPassword(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public String id() {
        return "cred.password";
    }

    @Override
    public String rule() {
        return "OWASP Authentication, Compare Password Hashes";
    }

    @Override
    public Verdict examine(PasswordAttempt attempt) {
        attempt.found(accounts.byUser(attempt.user(), attempt.journal()).orElse(null));
        boolean right = passwords.matches(attempt.user(), attempt.password(), attempt.rounds());
        return Verdict.of(right && attempt.account() != null, "user", attempt.user(), "rounds",
                Integer.toString(attempt.rounds()));
    }
}
