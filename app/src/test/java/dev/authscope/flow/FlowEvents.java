package dev.authscope.flow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes timelines for tests: the one place where events are written by hand. */
public final class FlowEvents {

    public static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");

    private final List<FlowEvent> events = new ArrayList<>();
    private Instant now = T0;
    private String step = "";
    private int exchange;

    /** A stamp for the next event. */
    public Stamp stamp(String where, int ofExchange) {
        return new Stamp(events.size(), now, step, where, ofExchange);
    }

    public FlowEvents step(String id, String actor) {
        step = id;
        return add(new FlowEvent.StepStarted(stamp(actor, 0), id, "core", actor));
    }

    public FlowEvents add(FlowEvent event) {
        events.add(event);
        return this;
    }

    /** One whole exchange that inserts a session row and stores a cookie. */
    public FlowEvents login(String actor, String sid) {
        exchange++;
        add(new FlowEvent.RequestSent(stamp(actor, exchange), "POST", "https://shop.example/login", List.of(), "step",
                octets("POST /login HTTP/1.1\r\nHost: shop.example\r\n\r\nusername=alice"),
                new HopKey(40_000, 0)));
        add(new FlowEvent.RequestArrived(stamp("node-1", exchange),
                octets("POST /login HTTP/1.1\r\nHost: shop.example\r\n\r\nusername=alice"), false));
        add(new FlowEvent.CheckMade(stamp("node-1", exchange), "cred.password", "OWASP", CheckOutcome.PASSED,
                Map.of("user", "alice")));
        add(new FlowEvent.ItemIssued(stamp("node-1", exchange), "SID", sid, "value-of-" + sid, null));
        add(new FlowEvent.RowChanged(stamp("node-1", exchange), "sessions", "value-of-" + sid, sid, null,
                row("user", "alice"), "login"));
        add(new FlowEvent.ResponseSent(stamp("node-1", exchange), 303, octets("HTTP/1.1 303 See Other\r\n\r\n"), 1000));
        add(new FlowEvent.ResponseArrived(stamp(actor, exchange), 303, List.of(),
                octets("HTTP/1.1 303 See Other\r\n\r\n"), 1000));
        return add(new FlowEvent.CookieStored(stamp(actor, exchange), cookie("SID", "value-of-" + sid), false));
    }

    public Timeline timeline() {
        return Timeline.empty().append(events);
    }

    public List<FlowEvent> events() {
        return List.copyOf(events);
    }

    public static StoredCookie cookie(String name, String value) {
        return new StoredCookie(name, value, "shop.example", true, "/", null, true, true, "Lax", T0, 1);
    }

    public static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A row's fields, given as name, value, name, value. */
    public static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** A long timeline of all kinds of events, the same for the same seed. */
    public static Timeline random(long seed, int atLeast) {
        Random random = new Random(seed);
        FlowEvents made = new FlowEvents();
        int sessions = 0;
        while (made.events.size() < atLeast) {
            if (random.nextInt(5) == 0) {
                made.step("s" + made.events.size(), "alice");
            }
            made.now = made.now.plusSeconds(random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> made.login(random.nextBoolean() ? "alice" : "bob", "SID" + sessions++);
                case 1 -> {
                    String key = "value-of-SID" + random.nextInt(sessions + 1);
                    made.add(new FlowEvent.RowChanged(made.stamp("node-1", 0), "sessions", key, key, Map.of(), null,
                            "sweep"));
                }
                case 2 -> made.add(new FlowEvent.StorageWritten(made.stamp("alice", 0), StorageArea.MEMORY,
                        "https://shop.example", "k" + random.nextInt(9), random.nextBoolean() ? "v" : null));
                default -> made.add(new FlowEvent.LootGained(made.stamp("mallory", 0), "SID", "SID1",
                        "v" + random.nextInt(5), "sharedPc"));
            }
        }
        return made.timeline();
    }
}
