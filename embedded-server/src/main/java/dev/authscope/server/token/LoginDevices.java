package dev.authscope.server.token;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/**
 * Which programs have used a login: the first one logged in, and each later one is told to the user, who alone can say whether
 * it is hers. They are told apart by their {@code User-Agent} (RFC 9110 section 10.1.5), which a careful thief copies.
 */
public final class LoginDevices {

    /**
     * A program that has used a login.
     *
     * @param family the login, as the family of its tokens
     * @param notice whether it came later than the one that logged in, so that the user is told
     */
    private record Device(String family, String user, String agent, String since, boolean notice) {}

    private static final RowForm<Device> FORM = new RowForm<>() {
        @Override
        public String key(Device row) {
            return row.family() + " " + row.agent();
        }

        @Override
        public String label(Device row) {
            return row.user() + ": " + row.agent();
        }

        @Override
        public Map<String, Object> fields(Device row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("user", row.user());
            fields.put("family", row.family());
            fields.put("device", row.agent());
            fields.put("since", row.since());
            fields.put("notice", row.notice());
            return fields;
        }
    };

    private final Table<Device> table = new Table<>("devices", FORM);

    /** The table itself, for showing its rows. */
    public Table<?> table() {
        return table;
    }

    /**
     * Writes down which program uses a login.
     *
     * @param agent empty when it does not say
     */
    void seen(String family, String user, String agent, Journal journal) {
        List<Device> known = table.all().stream().filter(row -> row.family().equals(family)).toList();
        if (known.stream().noneMatch(row -> row.agent().equals(agent))) {
            Device device = new Device(family, user, agent, journal.now().toString(), !known.isEmpty());
            table.put(device, known.isEmpty() ? "login" : "new device", journal);
        }
    }

    /** What a user's account page says: the programs that have used her logins, in the order of their coming. */
    public List<Map<String, Object>> of(String user) {
        return table.all()
                .stream()
                .filter(row -> row.user().equals(user))
                .map(row -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("device", row.agent());
                    shown.put("since", row.since());
                    if (row.notice()) {
                        shown.put("notice", "A new device used your login.");
                    }
                    return shown;
                })
                .toList();
    }
}
