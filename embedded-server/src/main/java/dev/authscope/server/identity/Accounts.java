package dev.authscope.server.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** The table of accounts, by the name to log in with. */
public final class Accounts {

    private static final RowForm<Account> FORM = new RowForm<>() {
        @Override
        public String key(Account row) {
            return row.user();
        }

        @Override
        public String label(Account row) {
            return row.user();
        }

        @Override
        public Map<String, Object> fields(Account row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", row.id());
            fields.put("user", row.user());
            fields.put("name", row.name());
            fields.put("roles", row.roles());
            fields.put("balance", row.balance());
            fields.put("active", row.active());
            return fields;
        }
    };

    private final Table<Account> table;

    /** @param place where the rows lie; empty for the server that uses them */
    public Accounts(String place) {
        table = new Table<>("accounts", FORM, place);
    }

    /** The table itself, for showing its rows. */
    public Table<Account> table() {
        return table;
    }

    /** Opens an account. */
    public void open(Account account, Journal journal) {
        table.put(account, "opened", journal);
    }

    /** Looks an account up by the name to log in with. */
    public Optional<Account> byUser(String user, Journal journal) {
        return table.find(user, journal);
    }

    /**
     * Moves money; both sides or none.
     *
     * @param from id of the account that pays
     * @param to name of the account that is paid
     * @return the account that paid, afterwards; empty when there is no such account or not enough money
     */
    public synchronized Optional<Account> transfer(String from, String to, long amount, Journal journal) {
        Optional<Account> payer = byId(from, journal);
        if (payer.isEmpty() || table.find(to, journal).isEmpty() || payer.get().balance() < amount) {
            return Optional.empty();
        }
        Optional<Account> paid = table.update(payer.get().user(), row -> row.holding(row.balance() - amount),
                "transfer", journal);
        table.update(to, row -> row.holding(row.balance() + amount), "transfer", journal);
        return paid;
    }

    /** Bans an account or lets it be used again; false when there is none. */
    public boolean setActive(String user, boolean active, Journal journal) {
        return table.update(user, row -> row.active(active), active ? "unbanned" : "banned", journal).isPresent();
    }

    /** Gives an account other roles; false when there is none. */
    public boolean setRoles(String user, List<String> roles, Journal journal) {
        return table.update(user, row -> row.with(roles), "roles", journal).isPresent();
    }

    /** Looks an account up by its id. */
    public Optional<Account> byId(String id, Journal journal) {
        List<Account> found = table.select("id=" + id, account -> account.id().equals(id), journal);
        return found.stream().findFirst();
    }
}
