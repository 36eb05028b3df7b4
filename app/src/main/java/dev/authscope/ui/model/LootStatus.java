package dev.authscope.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.authscope.flow.Item;
import dev.authscope.flow.Loot;
import dev.authscope.flow.NodeState;
import dev.authscope.flow.PersistentMap;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;
import dev.authscope.tokens.TokenDecoder;

/** Whether something that the attacker holds opens anything now, as the servers' tables and the lab's clock say. */
public enum LootStatus {
    OPENS,
    /** An access token before its end; whether a server accepts it, only trying it can tell. */
    UNEXPIRED, EXPIRED, USED, REVOKED, UNKNOWN,
    /** The store that keeps it does not run, so that nobody can tell. */
    UNDECIDED;

    /** The status of a held value in a World. */
    public static LootStatus of(World world, Loot loot) {
        Optional<Item> item = world.item(loot.value());
        if (item.isEmpty()) {
            return UNKNOWN;
        }
        return switch (item.get().kind()) {
            case "SID" -> row(world, "sessions", loot.value()).map(row -> session(world, row))
                    .orElse(missing(world));
            case "RT" -> labelled(world, "refreshTokens", item.get().name()).map(row -> refresh(world, row))
                    .orElse(missing(world));
            case "AT" -> {
                Instant expires = item.get().expires();
                if (denied(world, item.get())) {
                    yield REVOKED;
                }
                yield expires == null ? UNKNOWN : world.now().isBefore(expires) ? UNEXPIRED : EXPIRED;
            }
            default -> UNKNOWN;
        };
    }

    /** A list names a token that its holder gave up by its {@code jti} alone (RFC 7519 section 4.1.7). */
    private static boolean denied(World world, Item token) {
        List<Row> rows = world.nodes().values().stream().flatMap(node -> node.rows("denylist").stream()).toList();
        return rows.stream().anyMatch(row -> row.label().equals(token.name()))
                || !rows.isEmpty() && jti(token.value())
                        .filter(jti -> rows.stream().anyMatch(row -> jti.equals(row.fields().get("jti"))))
                        .isPresent();
    }

    private static LootStatus missing(World world) {
        return world.storesRun() ? REVOKED : UNDECIDED;
    }

    private static Optional<String> jti(String token) {
        try {
            return Optional.ofNullable(TokenDecoder.decode(token).claims())
                    .map(claims -> claims.path("jti").asString(""));
        } catch (TokenDecoder.UndecodableTokenException e) {
            // Not every access token is one that can be read.
            return Optional.empty();
        }
    }

    private static LootStatus session(World world, Row row) {
        return Expiries.of(row).stream().allMatch(timer -> timer.at().isAfter(world.now())) ? OPENS : EXPIRED;
    }

    private static LootStatus refresh(World world, Row row) {
        if ("active".equals(row.fields().get("status"))) {
            return session(world, row);
        }
        boolean usedOnly = "used".equals(row.fields().get("status")) && !row.fields().containsKey("familyRevoked");
        return usedOnly ? USED : REVOKED;
    }

    private static Optional<Row> row(World world, String table, String key) {
        return world.nodes()
                .values()
                .stream()
                .flatMap(node -> Stream
                        .ofNullable(node.tables().getOrDefault(table, PersistentMap.<String, Row>empty()).get(key)))
                .findFirst();
    }

    private static Optional<Row> labelled(World world, String table, String label) {
        return world.nodes()
                .values()
                .stream()
                .flatMap((NodeState node) -> node.rows(table).stream())
                .filter(row -> row.label().equals(label))
                .findFirst();
    }
}
