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

    private final Table<Account> table = new Table<>("accounts", FORM);

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

    /** Looks an account up by its id. */
    public Optional<Account> byId(String id, Journal journal) {
        List<Account> found = table.select("id=" + id, account -> account.id().equals(id), journal);
        return found.stream().findFirst();
    }
}
