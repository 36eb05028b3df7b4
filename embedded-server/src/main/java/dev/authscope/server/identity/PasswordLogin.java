package dev.authscope.server.identity;

import java.util.List;
import java.util.Optional;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** Finds out whether somebody is who they say, by password. */
public final class PasswordLogin {

    private final Passwords passwords;
    private final List<CheckRule<PasswordAttempt>> rules;

    /** @param passwords of the accounts; changed here and, where others use them too, there */
    public PasswordLogin(Accounts accounts, Passwords passwords) {
        this.passwords = passwords;
        rules = List.of(new CredPassword(accounts, passwords), new ActiveAccount());
    }

    /** Gives a user another password. */
    public void change(String user, String password, LabSettings settings) {
        passwords.change(user, password, settings.get(Switches.PASSWORD_ROUNDS));
    }

    /** The account when name and password are right and it may be used; else empty, without saying why. */
    public Optional<Account> attempt(String user, String password, LabSettings settings, Journal journal) {
        PasswordAttempt attempt = new PasswordAttempt(user, password, settings.get(Switches.PASSWORD_ROUNDS), journal);
        Decision decision = Decision.make(rules, attempt, settings, journal::check);
        return decision.granted() ? Optional.ofNullable(attempt.account()) : Optional.empty();
    }
}
