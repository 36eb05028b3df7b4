package dev.authscope.ui.model;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import dev.authscope.flow.Item;
import dev.authscope.flow.Loot;
import dev.authscope.flow.NodeState;
import dev.authscope.flow.PersistentMap;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;

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
                if (labelled(world, "denylist", item.get().name()).isPresent()) {
                    yield REVOKED;
                }
                yield expires == null ? UNKNOWN : world.now().isBefore(expires) ? UNEXPIRED : EXPIRED;
            }
            default -> UNKNOWN;
        };
    }

    private static LootStatus missing(World world) {
        return world.storesRun() ? REVOKED : UNDECIDED;
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
