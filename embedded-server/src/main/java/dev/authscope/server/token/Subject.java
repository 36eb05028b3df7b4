package dev.authscope.server.token;

import java.util.List;

import dev.authscope.server.identity.Account;

/**
 * Whom a token speaks of, as it was when the user logged in.
 *
 * @param sub the account's id (RFC 7519 section 4.1.2)
 */
public record Subject(String sub, String name, List<String> roles) {

    public Subject {
        roles = List.copyOf(roles);
    }

    /** The owner of an account. */
    public static Subject of(Account account) {
        return new Subject(account.id(), account.name(), account.roles());
    }
}
