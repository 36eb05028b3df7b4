package dev.authscope.json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.AttackerWindow;
import dev.authscope.flow.BrowserState;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Item;
import dev.authscope.flow.Loot;
import dev.authscope.flow.NodeState;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Row;
import dev.authscope.flow.StorageArea;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;

/**
 * The form of a World. Values that have a short name are found by it: rows, cookies' contents, loot and items.
 *
 * <pre>
 * clock, step, actor
 * exchanges, preflights    those of the current step
 * notes                    CODE / list of what was noted in the current step
 * totals                   counts over the step's exchanges, preflights apart
 * server                   TABLE / LABEL / fields of the row, of all places together
 * held                     TABLE / rows, octets, of all places together
 * nodes                    NODE / running, TABLE / LABEL / fields, where there are several places
 * balancer                 nodes / NODE / state, requests; ties / CLIENT / node
 * browsers                 ACTOR / page, jar, localStorage, sessionStorage, memory
 * attacker                 loot / NAME
 * items                    NAME / kind, value, issued, expires
 * attackerWindow           bound, left (how long what was stolen opens something: from the theft, from now), such as 30d15m; unknown while the store is down
 * alarms                   how many have rung so far
 * connections              ACTOR / how many TCP connections it has opened so far
 * </pre>
 */
public final class WorldJson {

    private WorldJson() {}

    /** A World as a tree. */
    public static Map<String, Object> of(World world) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("clock", world.now().toString());
        tree.put("step", world.step());
        tree.put("actor", world.actor());
        List<Exchange> counted = exchanges(world, false);
        Set<Integer> ids = counted.stream().map(Exchange::id).collect(Collectors.toSet());
        List<Exchange> worked = Stream.concat(counted.stream(),
                world.exchanges().values().stream().filter(exchange -> ids.contains(exchange.within()))).toList();
        tree.put("exchanges", new MappedList<>(counted, exchange -> ExchangeJson.of(exchange, world)));
        tree.put("preflights",
                new MappedList<>(exchanges(world, true), exchange -> ExchangeJson.of(exchange, world)));
        tree.put("totals", totals(counted, worked));
        tree.put("notes", notes(world));
        tree.put("server", server(world));
        tree.put("held", RowOctets.held(world));
        NodesJson.of(world).ifPresent(nodes -> tree.put("nodes", nodes));
        NodesJson.balancer(world).ifPresent(balancer -> tree.put("balancer", balancer));
        tree.put("browsers", browsers(world));
        tree.put("attacker", Map.of("loot", loot(world)));
        tree.put("items", items(world));
        tree.put("alarms", world.alarms());
        tree.put("attackerWindow", attackerWindow(world));
        tree.put("connections", connections(world));
        return tree;
    }

    /** The exchanges of the current step in their order: preflights, or those that the step is about. */
    public static List<Exchange> exchanges(World world, boolean preflights) {
        return world.exchanges()
                .values()
                .stream()
                .filter(exchange -> !exchange.purpose().equals("probe"))
                .filter(exchange -> exchange.purpose().equals("preflight") == preflights)
                .filter(exchange -> !exchange.isForwarded())
                .toList();
    }

    /** A row's fields as a tree: instants in ISO 8601. */
    public static Map<String, Object> fields(Map<String, Object> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.forEach((name, value) -> tree.put(name, plain(value)));
        return tree;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Instant instant -> instant.toString();
            case Map<?, ?> map -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                map.forEach((name, member) -> tree.put(String.valueOf(name), plain(member)));
                yield tree;
            }
            case List<?> list -> list.stream().map(element -> plain((Object) element)).toList();
            case Number number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }

    /** @param worked the exchanges in which stores were asked */
    private static Map<String, Object> totals(List<Exchange> exchanges, List<Exchange> worked) {
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Map<String, Integer>> requests = new LinkedHashMap<>();
        int reads = 0;
        int writes = 0;
        for (Exchange exchange : exchanges) {
            Exchange.Message response = exchange.response();
            String status = response == null ? "none" : Integer.toString(response.status());
            statuses.merge(status, 1, Integer::sum);
            requests.computeIfAbsent(exchange.line(), line -> new TreeMap<>()).merge(status, 1, Integer::sum);
        }
        for (Exchange exchange : worked) {
            reads += exchange.storeReads();
            writes += exchange.storeWrites();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exchanges", exchanges.size());
        tree.put("statuses", statuses);
        tree.put("requests", requests);
        tree.put("storeReads", reads);
        tree.put("storeWrites", writes);
        tree.put("storeOps", reads + writes);
        return tree;
    }

    /** The notes with each code, as a list in their order. */
    private static Map<String, Object> notes(World world) {
        Map<String, List<Object>> byCode = new LinkedHashMap<>();
        world.notes()
                .values()
                .forEach(note -> byCode.computeIfAbsent(note.code(), code -> new ArrayList<>())
                        .add(told(note)));
        return new LinkedHashMap<>(byCode);
    }

    private static Map<String, Object> server(World world) {
        Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
        for (String name : world.nodes().keys()) {
            NodeState node = world.node(name);
            for (String table : node.tables().keys()) {
                if (table.startsWith(NodesJson.BALANCER)) {
                    continue;
                }
                Map<String, Object> rows = tables.computeIfAbsent(table, key -> new LinkedHashMap<>());
                for (Row row : node.rows(table)) {
                    String label = row.label().isEmpty() || rows.containsKey(row.label()) ? row.key() : row.label();
                    rows.put(label, fields(row.fields()));
                }
            }
        }
        return new LinkedHashMap<>(tables);
    }

    private static Map<String, Object> browsers(World world) {
        Map<String, Object> browsers = new LinkedHashMap<>();
        for (Participant participant : world.run().participants()) {
            if (participant.role() == Participant.Role.BROWSER) {
                browsers.put(participant.id(), browser(world.browser(participant.id()), world));
            }
        }
        return browsers;
    }

    private static Map<String, Object> browser(BrowserState browser, World world) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("page", browser.pageUrl());
        Map<String, Object> jar = new LinkedHashMap<>();
        for (StoredCookie cookie : browser.cookies()) {
            String name = jar.containsKey(cookie.name()) ? cookie.identity() : cookie.name();
            jar.put(name, cookie(cookie, world));
        }
        tree.put("jar", jar);
        for (StorageArea area : List.of(StorageArea.LOCAL_STORAGE, StorageArea.SESSION_STORAGE, StorageArea.MEMORY)) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (BrowserState.Stored stored : browser.stored(area)) {
                String key = values.containsKey(stored.key()) ? stored.origin() + " " + stored.key() : stored.key();
                values.put(key, stored.value());
            }
            tree.put(area.id(), values);
        }
        return ExchangeJson.asTree(tree);
    }

    private static Map<String, Object> cookie(StoredCookie cookie, World world) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", cookie.name());
        tree.put("value", cookie.value());
        world.item(cookie.value()).map(Item::name).ifPresent(name -> tree.put("item", name));
        tree.put("domain", cookie.domain());
        tree.put("hostOnly", cookie.hostOnly());
        tree.put("path", cookie.path());
        tree.put("expires", text(cookie.expires()));
        tree.put("secure", cookie.secure());
        tree.put("httpOnly", cookie.httpOnly());
        tree.put("sameSite", cookie.sameSite());
        tree.put("created", cookie.created().toString());
        return ExchangeJson.asTree(tree);
    }

    private static Map<String, Object> loot(World world) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Loot held : world.loot().values()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("kind", held.kind());
            fields.put("value", held.value());
            fields.put("source", held.source());
            fields.put("gained", held.gained().toString());
            Loot.Trial tried = held.tried();
            if (tried != null) {
                Map<String, Object> trial = new LinkedHashMap<>();
                trial.put("at", tried.at().toString());
                trial.put("works", tried.works());
                trial.put("refusal", tried.refusal());
                fields.put("tried", trial);
            }
            tree.put(held.name().isEmpty() || tree.containsKey(held.name()) ? held.value() : held.name(), fields);
        }
        return tree;
    }

    /** How long what was stolen opens something: from the theft, and from now. */
    static Map<String, Object> attackerWindow(World world) {
        AttackerWindow window = AttackerWindow.of(world);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bound", window.known() ? text(window.bound()) : "unknown");
        tree.put("left", window.known() ? text(window.left()) : "unknown");
        return tree;
    }

    /** A duration by days, hours, minutes and seconds, without those that are none: {@code 30d15m}; {@code 0} for none. */
    private static String text(Duration duration) {
        StringBuilder text = new StringBuilder();
        part(text, duration.toDaysPart(), "d");
        part(text, duration.toHoursPart(), "h");
        part(text, duration.toMinutesPart(), "m");
        part(text, duration.toSecondsPart(), "s");
        return text.isEmpty() ? "0" : text.toString();
    }

    private static void part(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }

    private static Map<String, Object> connections(World world) {
        Map<String, Object> opened = new LinkedHashMap<>();
        world.connections().opened().forEach(opened::put);
        return opened;
    }

    private static Map<String, Object> items(World world) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Item item : world.itemsByName().values()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("kind", item.kind());
            fields.put("value", item.value());
            fields.put("issued", item.issued().toString());
            fields.put("expires", text(item.expires()));
            tree.put(item.name(), ExchangeJson.asTree(fields));
        }
        return tree;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** The arguments in the order in which they were noted; nothing measured. */
    private static Map<String, Object> told(FlowEvent.Noted note) {
        Map<String, Object> told = new LinkedHashMap<>(note.arguments());
        told.keySet().retainAll(note.told().keySet());
        return told;
    }
}
