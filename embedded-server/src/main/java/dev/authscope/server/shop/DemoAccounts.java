package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.identity.Account;

/** The people of the lab. Their passwords are public. */
public final class DemoAccounts {

    private static final List<Account> ACCOUNTS = List.of(
            new Account("u-1001", "alice", "Alice", List.of("user"), 1_000_000, true),
            new Account("u-1002", "bob", "Bob", List.of("user"), 1_000_000, true),
            new Account("u-1", "carol", "Carol", List.of("user", "admin"), 1_000_000, true),
            new Account("u-1666", "mallory", "Mallory", List.of("user"), 10_000, true));

    private DemoAccounts() {}

    /** The accounts as they are at the start. */
    public static List<Account> all() {
        return ACCOUNTS;
    }

    /** Their passwords at the start, by the name to log in with, in the order of the accounts. */
    public static Map<String, String> passwords() {
        Map<String, String> passwords = new LinkedHashMap<>();
        ACCOUNTS.forEach(account -> passwords.put(account.user(), account.user() + "-pw-1"));
        return passwords;
    }
}
