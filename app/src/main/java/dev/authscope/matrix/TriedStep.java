package dev.authscope.matrix;

import java.util.List;
import java.util.Set;

import dev.authscope.flow.BrowserState;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Item;
import dev.authscope.flow.World;

/** What was recorded of one step, asked for what the table wants to know. */
record TriedStep(World world, List<FlowEvent> events) {

    /** A step that was not carried out. */
    static final TriedStep NOTHING = new TriedStep(World.EMPTY, List.of());

    /** Access tokens, and the session of a backend that keeps them. */
    private static final Set<String> TOKENS = Set.of("AT", "BFF");
    private static final String OVERHEARD = "xss.requestHeader";
    private static final String SIBLING = "https://www.shop.example";

    /** Whether the attacker got a token that a script found in its place. */
    boolean gainedByReading() {
        return events.stream()
                .anyMatch(event -> event instanceof FlowEvent.LootGained gained && TOKENS.contains(gained.kind())
                        && gained.source().startsWith("xss.") && !gained.source().equals(OVERHEARD));
    }

    /** Whether the attacker got a token that a script saw passing. */
    boolean gainedByOverhearing() {
        return events.stream()
                .anyMatch(event -> event instanceof FlowEvent.LootGained gained && TOKENS.contains(gained.kind())
                        && gained.source().equals(OVERHEARD));
    }

    /** Whether a transfer was executed. */
    boolean transferred(String method) {
        return world.exchanges()
                .values()
                .stream()
                .anyMatch(exchange -> exchange.request().method().equals(method)
                        && resource(exchange).startsWith("/transfer") && succeeded(exchange));
    }

    /** Whether the shop still knew who calls. */
    boolean recognized() {
        return world.exchanges()
                .values()
                .stream()
                .anyMatch(exchange -> resource(exchange).equals("/me") && succeeded(exchange));
    }

    /** Whether the token went along to the host beside the shop. */
    boolean tokenSentToSibling() {
        return world.exchanges()
                .values()
                .stream()
                .filter(exchange -> exchange.request().url().startsWith(SIBLING + "/"))
                .anyMatch(exchange -> holdsToken(exchange.request().octets().latin1()));
    }

    /** Whether a script of the host beside the shop could read the token there. */
    boolean tokenReadableBySibling() {
        boolean cookie = world.notes()
                .values()
                .stream()
                .filter(note -> note.code().equals("jar.script"))
                .anyMatch(note -> holdsToken(note.arguments().getOrDefault("text", "")));
        boolean stored = world.browsers()
                .values()
                .stream()
                .flatMap(browser -> browser.storage().values().stream())
                .filter((BrowserState.Stored value) -> value.origin().equals(SIBLING))
                .anyMatch(value -> holdsToken(value.value()));
        return cookie || stored;
    }

    private boolean holdsToken(String text) {
        return world.items()
                .values()
                .stream()
                .filter(item -> TOKENS.contains(item.kind()))
                .map(Item::value)
                .anyMatch(text::contains);
    }

    private static boolean succeeded(Exchange exchange) {
        Exchange.Message answer = exchange.response();
        return answer != null && answer.status() == 200;
    }

    /** What of the shop is asked for, directly or by way of its backend. */
    private static String resource(Exchange exchange) {
        return exchange.request().url().replaceFirst("^https?://[^/]*", "").replaceFirst("^/bff/api/", "/");
    }
}
