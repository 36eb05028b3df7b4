package dev.authscope.server.token;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** The issuer's table of opaque tokens (RFC 6749 section 1.4): whoever has one knows nothing, and who asks here learns all. */
public final class OpaqueTokens {

    /** The issuer as it names itself. */
    public static final String ISSUER = "https://idp.example";

    /** The name of the table. */
    public static final String TABLE = "opaqueTokens";

    private static final int OCTETS = 32;
    private static final String CLIENT = "shop-web";
    private static final String SCOPE = "shop";

    private static final RowForm<OpaqueToken> FORM = new RowForm<>() {
        @Override
        public String key(OpaqueToken row) {
            return row.text();
        }

        @Override
        public String label(OpaqueToken row) {
            return row.name();
        }

        @Override
        public Map<String, Object> fields(OpaqueToken row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("user", row.subject().name());
            fields.put("client", row.client());
            fields.put("scope", row.scope());
            fields.put("expires", row.expires());
            fields.put("status", row.active() ? "active" : "revoked");
            return fields;
        }
    };

    private final Table<OpaqueToken> table = new Table<>(TABLE, FORM);
    private final Randomness randomness;

    public OpaqueTokens(Randomness randomness) {
        this.randomness = randomness;
    }

    /** The table itself, for showing its rows. */
    public Table<?> table() {
        return table;
    }

    AccessToken issue(Subject subject, LabSettings settings, Journal journal) {
        Draw draw = randomness.draw(ItemKind.ACCESS_TOKEN, OCTETS);
        Duration lifetime = settings.get(Switches.ACCESS_TTL);
        Instant expires = Instant.ofEpochSecond(journal.now().getEpochSecond()).plus(lifetime);
        String text = draw.base64Url();
        table.put(new OpaqueToken(text, draw.name(), subject, CLIENT, SCOPE, expires, true), "login", journal);
        journal.issued(draw, text, expires);
        return new AccessToken(draw.name(), text, ISSUER, "", expires, lifetime.toSeconds());
    }

    Optional<OpaqueToken> find(String text, Journal journal) {
        return table.find(text, journal);
    }

    /** Revokes a token; what is none, or has been revoked, stays as it is (RFC 7009 section 2.2). */
    public void revoke(String text, Journal journal) {
        if (table.peek(text).filter(OpaqueToken::active).isPresent()) {
            table.update(text, OpaqueToken::revoked, "revoked", journal);
        }
    }
}
