package dev.authscope.server.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.identity.Account;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;

/** The codes that wait for their client, and for a while those that were used, so that a second use is noticed. */
final class AuthorizationCodes {

    private static final int OCTETS = 32;
    /** RFC 6749 section 4.1.2 allows ten minutes at most. */
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final RowForm<AuthorizationCode> FORM = new RowForm<>() {
        @Override
        public String key(AuthorizationCode row) {
            return row.text();
        }

        @Override
        public String label(AuthorizationCode row) {
            return row.name();
        }

        @Override
        public Map<String, Object> fields(AuthorizationCode row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("user", row.account().user());
            fields.put("client", row.request().client().id());
            fields.put("challenge", row.request().challenge());
            fields.put("expires", row.expires());
            fields.put("status", row.used() ? "used" : "active");
            return fields;
        }
    };

    private final Table<AuthorizationCode> table = new Table<>("authorizationCodes", FORM);
    private final Randomness randomness;
    private final Sweep sweep;

    /** @param background where the removal of old rows is written down */
    AuthorizationCodes(Randomness randomness, LabTimers timers, Journal background) {
        this.randomness = randomness;
        this.sweep = new Sweep(timers, key -> table.peek(key).map(row -> row.expires().plus(REMEMBERED)),
                key -> table.remove(key, "expired", background));
    }

    Table<?> table() {
        return table;
    }

    /** A new code for somebody who has just logged in. */
    String issue(AuthorizationRequest request, Account account, Journal journal) {
        Draw draw = randomness.draw(ItemKind.AUTHORIZATION_CODE, OCTETS);
        String text = draw.base64Url();
        Instant expires = journal.now().plus(LIFETIME);
        table.put(new AuthorizationCode(text, draw.name(), request, account, expires, false, null), "login", journal);
        journal.issued(draw, text, expires);
        sweep.watch(text);
        return text;
    }

    Optional<AuthorizationCode> find(String text, Journal journal) {
        return table.find(text, journal);
    }

    /** @param refreshToken one of the tokens that were issued; null when there is none */
    void used(AuthorizationCode code, @Nullable String refreshToken, Journal journal) {
        table.update(code.text(), row -> row.usedFor(refreshToken), "exchanged", journal);
    }

    void stop() {
        sweep.forgetAll();
    }
}
