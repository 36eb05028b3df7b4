package dev.authscope.server.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the server knows behind a session id.
 *
 * @param label short name, such as {@code SID1}
 * @param user the name of the account; null as long as nobody has logged in
 * @param handle names the session to its owner without giving the id away
 * @param idleUntil the idle timeout; null when it is switched off
 * @param absoluteUntil the absolute timeout; null when it is switched off
 * @param cart product ids in the order in which they were added, one for each piece
 * @param csrf what the page must send along with a change; null where the lab keeps none with the session
 * @param agent the User-Agent of the login; null where the lab does not bind sessions to it
 */
public record SessionRow(String id, String label, @Nullable String user, String handle, Instant created,
        Instant lastSeen, @Nullable Instant idleUntil, @Nullable Instant absoluteUntil, List<String> cart,
        @Nullable String csrf, @Nullable String agent) {

    public SessionRow {
        cart = List.copyOf(cart);
    }

    /** When the first of the two timeouts is reached; empty when both are off. */
    public Optional<Instant> expiry() {
        if (idleUntil == null || absoluteUntil == null) {
            return Optional.ofNullable(idleUntil == null ? absoluteUntil : idleUntil);
        }
        return Optional.of(idleUntil.isBefore(absoluteUntil) ? idleUntil : absoluteUntil);
    }

    /** The same session after it was used. */
    public SessionRow seen(Instant now, @Nullable Instant newIdleUntil) {
        return new SessionRow(id, label, user, handle, created, now, newIdleUntil, absoluteUntil, cart, csrf, agent);
    }

    /** The same session with another cart. */
    public SessionRow withCart(List<String> items) {
        return new SessionRow(id, label, user, handle, created, lastSeen, idleUntil, absoluteUntil, items, csrf,
                agent);
    }

    /** The same session, in which somebody has now logged in. */
    SessionRow of(String newUser, @Nullable String newAgent) {
        return new SessionRow(id, label, newUser, handle, created, lastSeen, idleUntil, absoluteUntil, cart, csrf,
                newAgent);
    }

    /** The fields as they are shown. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        putIfPresent(fields, "user", user);
        fields.put("handle", handle);
        fields.put("created", created);
        fields.put("lastSeen", lastSeen);
        putIfPresent(fields, "idleUntil", idleUntil);
        putIfPresent(fields, "absoluteUntil", absoluteUntil);
        putIfPresent(fields, "csrf", csrf);
        putIfPresent(fields, "agent", agent);
        fields.put("data", cart.isEmpty() ? Map.of() : Map.of("cart", cart));
        return fields;
    }

    private static void putIfPresent(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
