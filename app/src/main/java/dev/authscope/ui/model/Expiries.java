package dev.authscope.ui.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.flow.BrowserState;
import dev.authscope.flow.Item;
import dev.authscope.flow.Row;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;

/** What expires in a World, and when. */
public final class Expiries {

    private Expiries() {}

    /** The timers of a row of a server's table; empty for a row that no longer counts. */
    public static List<Expiry> of(Row row) {
        Map<String, Object> fields = row.fields();
        List<Expiry> timers = new ArrayList<>();
        if (fields.get("idleUntil") instanceof Instant until && fields.get("lastSeen") instanceof Instant since) {
            timers.add(new Expiry("idle", row.label(), "SID", since, until));
        }
        if (fields.get("absoluteUntil") instanceof Instant until && fields.get("created") instanceof Instant since) {
            timers.add(new Expiry("absolute", row.label(), "SID", since, until));
        }
        if ("active".equals(fields.get("status")) && fields.get("expires") instanceof Instant until
                && fields.get("issued") instanceof Instant since) {
            timers.add(new Expiry("token", row.label(), "RT", since, until));
        }
        return timers;
    }

    /** The end of a cookie's life; empty for one that lives until the browser is closed. */
    public static Optional<Expiry> of(StoredCookie cookie) {
        Instant expires = cookie.expires();
        return expires == null
                ? Optional.empty()
                : Optional.of(new Expiry("cookie", cookie.name(), "COOKIE", cookie.created(), expires));
    }

    /** The end of an item that carries its own expiry; empty when only a row says so. */
    public static Optional<Expiry> of(Item item) {
        Instant expires = item.expires();
        return expires == null
                ? Optional.empty()
                : Optional.of(new Expiry("token", item.name(), item.kind(), item.issued(), expires));
    }

    /** All that still expires after now, the soonest first: rows, cookies, and tokens that somebody keeps. */
    public static List<Expiry> upcoming(World world) {
        List<Expiry> all = new ArrayList<>();
        world.nodes().forEach((name, node) -> {
            for (String table : node.tables().keys()) {
                node.rows(table).forEach(row -> all.addAll(of(row)));
            }
        });
        world.browsers().forEach((actor, browser) -> {
            browser.cookies().forEach(cookie -> of(cookie).ifPresent(all::add));
            kept(world, browser).forEach(item -> of(item).ifPresent(all::add));
        });
        world.loot().forEach((key, loot) -> world.item(loot.value()).flatMap(Expiries::of).ifPresent(all::add));
        return all.stream()
                .filter(expiry -> expiry.at().isAfter(world.now()))
                .distinct()
                .sorted(Comparator.comparing(Expiry::gone).thenComparing(Expiry::what).thenComparing(Expiry::name))
                .toList();
    }

    private static List<Item> kept(World world, BrowserState browser) {
        return browser.storage().values().stream().flatMap(stored -> world.item(stored.value()).stream()).toList();
    }
}
