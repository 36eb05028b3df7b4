package dev.authscope.server.identity;

import java.util.List;

/**
 * Somebody who can log in.
 *
 * @param id never changes and is never given to anybody else, such as {@code u-1001}
 * @param user the name to log in with
 * @param name the name to be greeted with
 * @param balance in won
 * @param active whether the account may be used
 */
public record Account(String id, String user, String name, List<String> roles, long balance, boolean active) {

    public Account {
        roles = List.copyOf(roles);
    }

    /** The same account with another balance. */
    Account holding(long won) {
        return new Account(id, user, name, roles, won, active);
    }

    /** The same account, to be used or not. */
    Account active(boolean now) {
        return new Account(id, user, name, roles, balance, now);
    }

    /** The same account with other roles. */
    Account with(List<String> now) {
        return new Account(id, user, name, now, balance, active);
    }
}
