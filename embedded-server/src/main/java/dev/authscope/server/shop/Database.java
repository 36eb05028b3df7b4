package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.identity.Accounts;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.Table;
import dev.authscope.server.token.ValidAfter;

/**
 * What the shop keeps for good: accounts, orders, posts with comments, users' carts, and from when on their tokens hold. It
 * outlives the servers that use it. Sessions, refresh tokens and confirmations are not here: they lie in a server's memory.
 */
public final class Database {

    private final Accounts accounts;
    private final Orders orders;
    private final Comments comments;
    private final Posts posts;
    private final ValidAfter validAfter;
    private final Table<UserCarts.UserCart> carts;

    /** @param place where it is told to lie; empty for the server that uses it */
    public Database(String place) {
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

    /** What the tables hold now: table, key, fields. */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        for (Table<?> table : List.of(accounts.table(), carts, orders.table(), comments.table(), posts.table(),
                validAfter.table())) {
            rows.put(table.name(), table.rows());
        }
        rows.values().removeIf(Map::isEmpty);
        return rows;
    }

    Accounts accounts() {
        return accounts;
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

    Table<UserCarts.UserCart> carts() {
        return carts;
    }
}
