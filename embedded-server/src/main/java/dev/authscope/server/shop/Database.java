package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.identity.Accounts;
import dev.authscope.server.identity.Passwords;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;
import dev.authscope.server.token.Denylist;
import dev.authscope.server.token.RoleVersions;
import dev.authscope.server.token.ValidAfter;

/**
 * What the shop keeps for good: accounts with their passwords, orders, posts with comments, users' carts, and from when on their tokens hold. It
 * outlives the servers that use it. Sessions, refresh tokens and confirmations are not here: they lie in a server's memory.
 */
public final class Database {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Orders orders;
    private final Comments comments;
    private final Posts posts;
    private final ValidAfter validAfter;
    private final Table<UserCarts.UserCart> carts;
    private final RoleVersions roleVersions = new RoleVersions();
    private @Nullable Denylist denylist;

    /**
     * @param place where it is told to lie; empty for the server that uses it
     * @param randomness gives the salts of the passwords
     */
    public Database(String place, Randomness randomness) {
        passwords = new Passwords(randomness, DemoAccounts.passwords());
        accounts = new Accounts(place);
        orders = new Orders(place);
        comments = new Comments(place);
        posts = new Posts(place);
        validAfter = new ValidAfter(place);
        carts = new Table<>("carts", UserCarts.FORM, place);
    }

    /** Fills in what is there at the start. */
    public void open(Journal journal) {
        DemoAccounts.all().forEach(account -> accounts.open(account, journal));
        posts.open(journal);
    }

    /**
     * From now on it has a denylist too, which all servers see.
     *
     * @param background where the removal of rows that are no longer needed is written down
     */
    public void keepDenylist(String place, LabTimers timers, Journal background) {
        denylist = new Denylist(place, timers, background);
    }

    /** What the tables hold now: table, key, fields. */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        for (Table<?> table : List.of(accounts.table(), carts, orders.table(), comments.table(), posts.table(),
                validAfter.table())) {
            rows.put(table.name(), table.rows());
        }
        denylist().ifPresent(list -> rows.put(list.table().name(), list.table().rows()));
        rows.values().removeIf(Map::isEmpty);
        return rows;
    }

    /** The denylist of all servers; empty where each has only its own. */
    Optional<Denylist> denylist() {
        return Optional.ofNullable(denylist);
    }

    Accounts accounts() {
        return accounts;
    }

    Passwords passwords() {
        return passwords;
    }

    Orders orders() {
        return orders;
    }

    Comments comments() {
        return comments;
    }

    Posts posts() {
        return posts;
    }

    ValidAfter validAfter() {
        return validAfter;
    }

    /** Every server is told these numbers, and holds them in memory. */
    RoleVersions roleVersions() {
        return roleVersions;
    }

    Table<UserCarts.UserCart> carts() {
        return carts;
    }
}
