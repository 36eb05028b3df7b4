package dev.authscope.lab;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

import dev.authscope.flow.Item;
import dev.authscope.flow.NodeState;
import dev.authscope.flow.Row;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;

/**
 * Where a jump to an expiry lands. Servers refuse from the very instant on ({@code now >= expiry}); a cookie jar drops a
 * cookie when its expiry lies in the past, one second later.
 */
final class ExpiryTarget {

    private ExpiryTarget() {}

    /**
     * The instant at which something expires; empty when nothing of that name does.
     *
     * @param actor whose session, cookie or token is meant
     * @param what as in {@link Action.JumpToExpiry}
     */
    static Optional<Instant> find(World world, String actor, String what) {
        if (what.startsWith("session.")) {
            String field = what.equals("session.idle") ? "idleUntil" : "absoluteUntil";
            return sessionOf(world, actor).flatMap(row -> instant(row, field));
        }
        String name = what.substring(what.indexOf(':') + 1);
        return switch (what.substring(0, what.indexOf(':') + 1)) {
            case "cookie:" -> world.browser(actor)
                    .cookies()
                    .stream()
                    .filter(cookie -> cookie.name().equals(name))
                    .map(StoredCookie::expires)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(expires -> expires.plusSeconds(1));
            case "jwt:" -> Optional.ofNullable(world.itemsByName().get(name)).map(Item::expires);
            case "rt:" -> rows(world, "refreshTokens", name).flatMap(row -> instant(row, "expires"));
            default -> Optional.empty();
        };
    }

    private static Optional<Row> sessionOf(World world, String actor) {
        return world.browser(actor)
                .cookies()
                .stream()
                .flatMap(cookie -> world.item(cookie.value()).stream())
                .filter(item -> item.kind().equals("SID"))
                .flatMap(item -> rows(world, "sessions", item.name()).stream())
                .findFirst();
    }

    private static Optional<Row> rows(World world, String table, String label) {
        return world.nodes()
                .values()
                .stream()
                .map((NodeState node) -> node.rows(table))
                .flatMap(rows -> rows.stream())
                .filter(row -> row.label().equals(label))
                .max(Comparator.comparingLong(Row::changed));
    }

    private static Optional<Instant> instant(Row row, String field) {
        return row.fields().get(field) instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }
}
