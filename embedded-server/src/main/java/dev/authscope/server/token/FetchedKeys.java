package dev.authscope.server.token;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/**
 * The issuer's public keys as a server knows them that only verifies: fetched when they are first needed, used for as long as
 * the answer allowed, and fetched once more for a key that is not among them, since the issuer may have begun to sign with a
 * new one. While the issuer does not answer, the keys that are there go on being used (RFC 9111 section 4.2.4).
 */
public final class FetchedKeys {

    /** The table of what was fetched. */
    public static final String TABLE = "jwks";

    /** So that made-up names do not make this server ask without end. */
    private static final int MOST_UNKNOWN = 16;

    private final KeySetSource source;
    private final Table<Row> table = new Table<>(TABLE, FORM);
    private final ReentrantLock fetching = new ReentrantLock();
    private final Set<String> unknown = new HashSet<>();
    private volatile Held held = new Held(Map.of(), Instant.MIN);

    public FetchedKeys(KeySetSource source) {
        this.source = source;
    }

    /** What is used now, and until when. */
    private record Held(Map<String, SigningKey> keys, Instant until) {}

    /** A key as it is shown. */
    private record Row(String kid, String alg, Instant until) {}

    private static final RowForm<Row> FORM = new RowForm<>() {
        @Override
        public String key(Row row) {
            return row.kid();
        }

        @Override
        public String label(Row row) {
            return row.kid();
        }

        @Override
        public Map<String, Object> fields(Row row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("kid", row.kid());
            fields.put("alg", row.alg());
            fields.put("until", row.until());
            return fields;
        }
    };

    /** Where a key came from, which is told with the check. */
    enum From {
        /** The set was fetched for this token. */
        FETCHED,
        /** It was there, and could still be used. */
        CACHED,
        /** It was there, and its time is over, but the issuer does not answer. */
        STALE,
        /** It was not there, and the issuer does not answer. */
        NOWHERE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was found for a name.
     *
     * @param key null when the set has none of that name
     */
    record Found(@Nullable SigningKey key, From from) {}

    /** Finds the key that a token names. Blocks while the set is fetched. */
    Found find(String kid, Journal journal) {
        Held now = held;
        if (journal.now().isBefore(now.until()) && now.keys().containsKey(kid)) {
            return new Found(now.keys().get(kid), From.CACHED);
        }
        fetching.lock();
        try {
            now = held;
            boolean fresh = journal.now().isBefore(now.until());
            if (fresh && (now.keys().containsKey(kid) || unknown.size() >= MOST_UNKNOWN || !unknown.add(kid))) {
                return new Found(now.keys().get(kid), From.CACHED);
            }
            Optional<KeySetSource.Fetched> set = source.fetch(journal);
            if (set.isPresent()) {
                keep(set.get(), journal, fresh);
                return new Found(held.keys().get(kid), From.FETCHED);
            }
            SigningKey there = now.keys().get(kid);
            return new Found(there, there == null ? From.NOWHERE : From.STALE);
        } finally {
            fetching.unlock();
        }
    }

    private void keep(KeySetSource.Fetched set, Journal journal, boolean again) {
        Instant until = journal.now().plus(set.maxAge());
        Map<String, SigningKey> keys = PublicKeys.in(set.text());
        for (Row old : table.all()) {
            if (!keys.containsKey(old.kid())) {
                table.remove(old.kid(), "fetched", journal);
            }
        }
        keys.forEach((kid, key) -> table.put(new Row(kid, key.alg(), until), "fetched", journal));
        if (!again) {
            unknown.clear();
        }
        held = new Held(keys, until);
    }

    /** The keys that are there, by name; whether their time is over does not matter to somebody who takes them. */
    List<SigningKey> all() {
        return List.copyOf(held.keys().values());
    }

    /** The names of the keys that are there. */
    String known() {
        return String.join(", ", held.keys().keySet());
    }

    /** The table itself, for showing its rows. */
    public Table<?> table() {
        return table;
    }
}
