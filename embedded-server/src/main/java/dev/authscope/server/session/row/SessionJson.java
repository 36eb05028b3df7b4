package dev.authscope.server.session.row;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.json.JsonText;
import dev.authscope.server.session.SessionRow;

/**
 * A session as JSON, in one order of members, so that equal sessions are equal texts. Its times are the lab's: a store that
 * goes by the real clock must not remove a row by its own.
 */
public final class SessionJson {

    /** The version of the form. */
    public static final long VERSION = 1;

    private SessionJson() {}

    public static String write(SessionRow row) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("v", VERSION);
        tree.put("id", row.id());
        tree.put("label", row.label());
        tree.put("user", row.user());
        tree.put("handle", row.handle());
        tree.put("created", row.created().toString());
        tree.put("lastSeen", row.lastSeen().toString());
        tree.put("idleUntil", text(row.idleUntil()));
        tree.put("absoluteUntil", text(row.absoluteUntil()));
        tree.put("cart", row.cart());
        tree.put("csrf", row.csrf());
        tree.put("agent", row.agent());
        tree.values().removeIf(value -> value == null);
        return JsonText.write(tree);
    }

    /** @return empty when the text is not a session in this version of the form */
    public static Optional<SessionRow> read(String text) {
        return JsonText.readObject(text).flatMap(SessionJson::row);
    }

    private static Optional<SessionRow> row(Map<String, @Nullable Object> tree) {
        if (!(tree.get("v") instanceof Number version) || version.longValue() != VERSION
                || !(tree.get("id") instanceof String id) || !(tree.get("label") instanceof String label)
                || !(tree.get("handle") instanceof String handle) || !(tree.get("cart") instanceof List<?> cart)) {
            return Optional.empty();
        }
        try {
            Instant created = instant(tree.get("created"));
            Instant lastSeen = instant(tree.get("lastSeen"));
            if (created == null || lastSeen == null) {
                return Optional.empty();
            }
            return Optional.of(new SessionRow(id, label, string(tree.get("user")), handle, created, lastSeen,
                    instant(tree.get("idleUntil")), instant(tree.get("absoluteUntil")),
                    cart.stream().map(String::valueOf).toList(), string(tree.get("csrf")),
                    string(tree.get("agent"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(@Nullable Object text) {
        return text instanceof String written ? Instant.parse(written) : null;
    }

    private static @Nullable String string(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
