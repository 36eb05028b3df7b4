package dev.authscope.server.identity;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;

/** An attempt to log in with a name and a password, and what the rules found so far. */
final class PasswordAttempt {

    private final String user;
    private final String password;
    private final int rounds;
    private final Journal journal;
    private @Nullable Account account;

    PasswordAttempt(String user, String password, int rounds, Journal journal) {
        this.user = user;
        this.password = password;
        this.rounds = rounds;
        this.journal = journal;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    int rounds() {
        return rounds;
    }

    Journal journal() {
        return journal;
    }

    @Nullable
    Account account() {
        return account;
    }

    void found(@Nullable Account found) {
        account = found;
    }
}
