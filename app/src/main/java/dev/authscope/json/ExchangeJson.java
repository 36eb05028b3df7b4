package dev.authscope.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.AddedField;
import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Header;
import dev.authscope.flow.Item;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;

/** The form of one exchange. */
public final class ExchangeJson {

    private ExchangeJson() {}

    /**
     * An exchange as a tree. A response that never came is null. Besides the two messages and the checks it holds what
     * follows from them: the decision, the cookies sent and withheld, and how often a store was read or written.
     */
    public static Map<String, Object> of(Exchange exchange, World world) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", exchange.id());
        tree.put("from", exchange.from());
        tree.put("to", exchange.to());
        tree.put("request", request(exchange.request(), false));
        Exchange.Message response = exchange.response();
        tree.put("response", response == null ? null : response(response));
        List<Exchange> forwards = world.forwards(exchange);
        Exchange atNode = forwards.isEmpty() ? exchange : forwards.getLast();
        tree.put("checks", atNode.checks().stream().map(ExchangeJson::check).toList());
        tree.put("purpose", exchange.purpose());
        tree.put("connection", exchange.connection());
        tree.put("decision", decision(atNode));
        tree.put("cookiesSent", exchange.cookiesSent().stream().map(cookie -> sent(cookie, world)).toList());
        tree.put("cookiesWithheld", exchange.cookiesWithheld().stream().map(ExchangeJson::withheld).toList());
        int reads = exchange.storeReads() + forwards.stream().mapToInt(Exchange::storeReads).sum();
        int writes = exchange.storeWrites() + forwards.stream().mapToInt(Exchange::storeWrites).sum();
        tree.put("storeReads", reads);
        tree.put("storeWrites", writes);
        tree.put("storeOps", reads + writes);
        if (!forwards.isEmpty()) {
            tree.put("node", atNode.to());
            tree.put("routing", exchange.checks().stream().map(ExchangeJson::check).toList());
            tree.put("hops", forwards.stream().map(ExchangeJson::hop).toList());
        }
        Optional.ofNullable(exchange.failure()).ifPresent(failure -> tree.put("failure", failure.reason()));
        return asTree(tree);
    }

    /** A hop behind a balancer: who got what, and what came back; failure in the place of an answer. */
    private static Map<String, Object> hop(Exchange forward) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("to", forward.to());
        tree.put("request", request(forward.request(), true));
        Exchange.Message response = forward.response();
        tree.put("response", response == null ? null : response(response));
        Optional.ofNullable(forward.failure()).ifPresent(failure -> tree.put("failure", failure.reason()));
        return asTree(tree);
    }

    /** The members of a message that every form of it has: header section, body as text, and how many octets it took. */
    private static void common(Map<String, Object> tree, Exchange.Message message) {
        List<List<String>> headers = new ArrayList<>();
        for (Header header : message.headers()) {
            headers.add(List.of(header.name(), header.value()));
        }
        tree.put("headers", headers);
        tree.put("body", message.body().utf8());
        tree.put("bytes", message.octets().length());
    }

    /** @param inner whether a balancer sends it; what was added on the way is named then */
    private static Map<String, Object> request(Exchange.Message message, boolean inner) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", message.method());
        tree.put("url", message.url());
        common(tree, message);
        tree.put("lineBytes", lineOctets(message));
        Map<String, Object> added = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> AddedField.of(header.name(), header.value(), inner)
                        .ifPresent(what -> added.put(header.name(), what.id())));
        if (!added.isEmpty()) {
            tree.put("added", added);
        }
        return tree;
    }

    /** How many octets each header field took on the wire, its line end included; of fields with one name, all together. */
    private static Map<String, Object> lineOctets(Exchange.Message message) {
        Map<String, Object> lines = new LinkedHashMap<>();
        String head = message.octets().latin1();
        head = head.substring(0, Math.min(head.length(), message.octets().bodyOffset()));
        int at = head.indexOf("\r\n") + 2;
        for (int end = head.indexOf("\r\n", at); end > at; end = head.indexOf("\r\n", at)) {
            int colon = head.indexOf(':', at);
            if (colon > at && colon < end) {
                lines.merge(head.substring(at, colon), end + 2 - at, (one, more) -> (Integer) one + (Integer) more);
            }
            at = end + 2;
        }
        return lines;
    }

    private static Map<String, Object> response(Exchange.Message message) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", message.status());
        common(tree, message);
        return tree;
    }

    private static Map<String, Object> check(Exchange.Check check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", check.id());
        tree.put("outcome", check.outcome().id());
        tree.put("rule", check.rule());
        tree.put("evidence", check.evidence()
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ")));
        return tree;
    }

    private static Map<String, Object> decision(Exchange exchange) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("failed", exchange.failedCheck().map(Exchange.Check::id).orElse("none"));
        tree.put("passed", ids(exchange, CheckOutcome.PASSED));
        tree.put("skipped", ids(exchange, CheckOutcome.SKIPPED));
        tree.put("notReached", ids(exchange, CheckOutcome.NOT_REACHED));
        return tree;
    }

    private static List<String> ids(Exchange exchange, CheckOutcome outcome) {
        return exchange.checks().stream().filter(check -> check.outcome() == outcome).map(Exchange.Check::id).toList();
    }

    private static Map<String, Object> sent(StoredCookie cookie, World world) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", cookie.name());
        tree.put("value", cookie.value());
        world.item(cookie.value()).map(Item::name).ifPresent(name -> tree.put("item", name));
        return tree;
    }

    private static Map<String, Object> withheld(Exchange.Withheld withheld) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", withheld.cookie().name());
        tree.put("reasons", withheld.reasons());
        return tree;
    }

    /** A map whose values may be null, seen as a plain tree; null is a value of JSON. */
    @SuppressWarnings({"unchecked", "NullAway" })
    public static Map<String, Object> asTree(Map<String, @Nullable Object> members) {
        return (Map<String, Object>) (Map<String, ?>) members;
    }
}
