package dev.authscope.credentials;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.authscope.flow.BrowserState;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Item;
import dev.authscope.flow.Row;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;
import dev.authscope.json.JsonText;
import dev.authscope.json.WorldJson;

/** One step of a run, asked for what the table wants to know. */
record RunStep(World world, List<FlowEvent> events) {

    private static final String USER = "alice";
    private static final int CRLF = 2;
    private static final double NANOS_IN_MICRO = 1000;
    private static final Set<String> LOGINS = Set.of("sessions", "refreshTokens", "opaqueTokens", "denylist");

    /** Where the browser keeps a value, and the server's tables that hold it. */
    Finding place(String value) {
        TreeSet<String> browser = new TreeSet<>();
        BrowserState state = world.browser(USER);
        state.cookies().stream().filter(cookie -> cookie.value().equals(value)).forEach(cookie -> browser.add("jar"));
        state.storage()
                .values()
                .stream()
                .filter(stored -> stored.value().equals(value))
                .forEach(stored -> browser.add(stored.area().id()));
        TreeSet<String> tables = new TreeSet<>();
        for (String node : world.nodes().keys()) {
            for (String table : world.node(node).tables().keys()) {
                for (Row row : world.node(node).rows(table)) {
                    if (row.key().equals(value) || row.fields().containsValue(value)) {
                        tables.add(table);
                    }
                }
            }
        }
        return Finding.of(tables.isEmpty() ? "place.browser" : "place.both", String.join(", ", browser),
                String.join(", ", tables));
    }

    /** How long a value is, of how many parts, and whether it can be read without a key. */
    static Finding format(String value, String fact) {
        List<String> parts = List.of(value.split("\\.", -1));
        boolean plain = value.contains(fact);
        boolean encoded = parts.size() == 3 && decoded(parts.get(1)).contains(fact);
        return Finding.of(plain ? "format.plain" : encoded ? "format.encoded" : "format.opaque", value.length(),
                parts.size());
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** How long the browser keeps a cookie. */
    Finding endOfCookie(String name) {
        StoredCookie cookie = cookie(name);
        Instant expires = cookie.expires();
        return expires == null
                ? Finding.of("end.browser")
                : Finding.of("end.cookie", Duration.between(cookie.created(), expires));
    }

    /** How long a row holds without use, and at most. */
    Finding endOfSession(String label) {
        Row row = row("sessions", label);
        Instant created = (Instant) row.fields().get("created");
        return Finding.of("end.session", Duration.between(created, (Instant) row.fields().get("idleUntil")),
                Duration.between(created, (Instant) row.fields().get("absoluteUntil")));
    }

    /** How long a token holds. */
    Finding endOfToken(String name) {
        Item token = item(name);
        Instant expires = token.expires();
        return expires == null
                ? Finding.of("end.never")
                : Finding.of("end.token", Duration.between(token.issued(), expires));
    }

    /** Octets of a header line of the step's first request, its line break included. */
    Finding size(String header) {
        int octets = exchange(0).request()
                .headers()
                .stream()
                .filter(one -> one.name().equalsIgnoreCase(header))
                .mapToInt(one -> (one.name() + ": " + one.value()).length() + CRLF)
                .sum();
        return Finding.of("size", header, octets);
    }

    /** Look-ups and writes of the step's first request. */
    Finding lookUps() {
        return Finding.of("lookUps", exchange(0).storeReads(), exchange(0).storeWrites());
    }

    /** Rows and octets that the requests of this step to one address added to the server's tables of logins. */
    Finding memory(String url) {
        List<Integer> requests = world.exchanges()
                .values()
                .stream()
                .filter(exchange -> exchange.request().url().equals(url) && !exchange.purpose().equals("preflight"))
                .map(Exchange::id)
                .toList();
        int rows = 0;
        long octets = 0;
        for (FlowEvent event : events) {
            if (event instanceof FlowEvent.RowChanged changed && LOGINS.contains(changed.table())
                    && requests.contains(changed.stamp().exchange())) {
                Map<String, Object> before = changed.before();
                Map<String, Object> after = changed.after();
                rows += (after == null ? 0 : 1) - (before == null ? 0 : 1);
                octets += (after == null ? 0 : octets(changed.key(), after))
                        - (before == null ? 0 : octets(changed.key(), before));
            }
        }
        return Finding.of("memory", rows, octets, requests.size());
    }

    /** Octets of a row's key and fields as JSON in UTF-8, which is how the meters count them. */
    private static int octets(String key, Map<String, Object> fields) {
        return (JsonText.write(key) + JsonText.write(WorldJson.fields(fields)))
                .getBytes(StandardCharsets.UTF_8).length;
    }

    /** What the step's first request was answered, and by which server behind the balancer. */
    Finding answeredAtNode() {
        Exchange first = exchange(0);
        Exchange.Message answer = first.response();
        return Finding.of("secondServer", answer == null ? 0 : answer.status(), world.atNode(first).to());
    }

    /** How long the server took for the answers 200 of this step: median, shortest, longest, how many. */
    Finding speed() {
        List<Long> nanos = new ArrayList<>();
        for (FlowEvent event : events) {
            if (event instanceof FlowEvent.ResponseSent sent && sent.status() == 200 && reads(sent)) {
                nanos.add(sent.nanos());
            }
        }
        nanos.sort(null);
        return nanos.isEmpty()
                ? Finding.of("none")
                : Finding.of("speed", micros(nanos.get(nanos.size() / 2)), micros(nanos.getFirst()),
                        micros(nanos.getLast()), nanos.size());
    }

    /** Whether it answers a request that only reads; a renewal is work of another kind. */
    private boolean reads(FlowEvent.ResponseSent sent) {
        Exchange exchange = world.exchanges().get(sent.stamp().exchange());
        return exchange != null && exchange.request().method().equals("GET");
    }

    private static long micros(long nanos) {
        return Math.round(nanos / NANOS_IN_MICRO);
    }

    /** What the last request of the step was answered. */
    Finding answered(String key) {
        Exchange.Message answer = world.exchanges().values().getLast().response();
        return Finding.of(key, answer == null ? 0 : answer.status());
    }

    /** Octets of name and value of the cookies that were kept at most, and why another was not. */
    Finding limitOfCookies() {
        int most = world.browser(USER)
                .cookies()
                .stream()
                .mapToInt(cookie -> cookie.name().length() + cookie.value().length())
                .max()
                .orElse(0);
        long ignored = events.stream().filter(FlowEvent.CookieIgnored.class::isInstance).count();
        return Finding.of("limits.cookie", most, ignored);
    }

    StoredCookie cookie(String name) {
        return world.browser(USER)
                .cookies()
                .stream()
                .filter(cookie -> cookie.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the browser holds no cookie " + name));
    }

    Item item(String name) {
        Item item = world.itemsByName().get(name);
        if (item == null) {
            throw new IllegalStateException("there is no value " + name);
        }
        return item;
    }

    private Row row(String table, String label) {
        return world.nodes()
                .keys()
                .stream()
                .flatMap(node -> world.node(node).rows(table).stream())
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no row " + label + " in " + table));
    }

    private Exchange exchange(int number) {
        return world.exchanges()
                .values()
                .stream()
                .filter(exchange -> !exchange.purpose().equals("preflight"))
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the step has no request"));
    }
}
