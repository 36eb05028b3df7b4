package dev.authscope.flow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Timelines of whole scenarios, event by event in the order in which the lab records them, cut at the steps. */
public final class TestTimelines {

    public static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");
    public static final String SID1 = "Zm9vYmFyYmF6cXV4cXV1eA";
    public static final String CHANGED = "Zm9vYmFyYmF6cXV4cXV1eB";
    public static final List<Participant> PEOPLE = List.of(
            new Participant("alice", Participant.Role.BROWSER, "https://shop.example"),
            new Participant("alice-phone", Participant.Role.BROWSER, "https://shop.example"),
            new Participant("node-1", Participant.Role.SERVER, "https://shop.example"));

    private final List<List<FlowEvent>> parts = new ArrayList<>();
    private List<FlowEvent> part = new ArrayList<>();
    private int seq;
    private String step = "";
    private int exchange;

    private TestTimelines() {}

    /** The start of a run, then the steps 3, 4, 5 and 6 of a session login: login, page, cart, changed id. */
    public static List<List<FlowEvent>> sessionLogin() {
        TestTimelines made = new TestTimelines();
        made.add("", 0,
                stamp -> new FlowEvent.RunStarted(stamp, "session-login", 1, Map.of("mode", "session"), PEOPLE));
        made.login();
        made.page();
        made.cart();
        made.changedId();
        made.cut();
        return made.parts;
    }

    /** All parts as one timeline. */
    public static Timeline whole(List<List<FlowEvent>> parts) {
        Timeline timeline = Timeline.empty();
        for (List<FlowEvent> part : parts) {
            timeline = timeline.append(part);
        }
        return timeline;
    }

    private void login() {
        begin("3");
        request("POST", "/login", "", "username=alice&password=alice-pw-1");
        check("cred.password", CheckOutcome.PASSED);
        server(stamp -> new FlowEvent.ItemIssued(stamp, "SID", "SID1", SID1, null));
        server(stamp -> new FlowEvent.ItemIssued(stamp, "H", "H1", "hHhHhHhH", null));
        server(stamp -> new FlowEvent.RowChanged(stamp, "sessions", SID1, "SID1", null, row(List.of()), "login"));
        answer("303 See Other", "Location: /\r\nSet-Cookie: SID=" + SID1
                + "; Path=/; Secure; HttpOnly; SameSite=Lax\r\nCache-Control: no-store\r\n", "");
        client(stamp -> new FlowEvent.CookieStored(stamp, cookie(SID1), false));
    }

    private void page() {
        begin("4");
        client(stamp -> new FlowEvent.CookieSent(stamp, cookie(SID1)), 1);
        request("GET", "/", "Cookie: SID=" + SID1 + "\r\n", "");
        sessionChecks(CheckOutcome.PASSED);
        server(stamp -> new FlowEvent.RowChanged(stamp, "sessions", SID1, "SID1", row(List.of()), row(List.of()),
                "seen"));
        answer("200 OK", "Content-Type: text/html\r\n", "<title>Shop</title>");
        client(stamp -> new FlowEvent.PageShown(stamp, "https://shop.example/", "Shop"));
    }

    private void cart() {
        begin("5");
        client(stamp -> new FlowEvent.CookieSent(stamp, cookie(SID1)), 1);
        request("POST", "/cart/items", "Cookie: SID=" + SID1 + "\r\n", "{\"id\":\"p1\",\"qty\":1}");
        sessionChecks(CheckOutcome.PASSED);
        server(stamp -> new FlowEvent.RowChanged(stamp, "sessions", SID1, "SID1", row(List.of()), row(List.of("p1")),
                "cart"));
        answer("201 Created", "Content-Type: application/json\r\n", "{\"items\":[{\"id\":\"p1\",\"qty\":1}]}");
    }

    private void changedId() {
        begin("6");
        add("alice", 0, stamp -> new FlowEvent.CookieRemoved(stamp, cookie(SID1), "edited"));
        add("alice", 0, stamp -> new FlowEvent.CookieStored(stamp, cookie(CHANGED), false));
        client(stamp -> new FlowEvent.CookieSent(stamp, cookie(CHANGED)), 1);
        request("GET", "/cart", "Cookie: SID=" + CHANGED + "\r\n", "");
        sessionChecks(CheckOutcome.FAILED);
        answer("401 Unauthorized", "WWW-Authenticate: Session realm=\"shop\"\r\n"
                + "Set-Cookie: SID=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax\r\n", "{}");
        client(stamp -> new FlowEvent.CookieRemoved(stamp, cookie(CHANGED), "deleted"));
    }

    private void sessionChecks(CheckOutcome lookup) {
        check("cookie.present", CheckOutcome.PASSED);
        server(stamp -> new FlowEvent.RowRead(stamp, "sessions", "key", lookup == CheckOutcome.PASSED ? "SID1" : null,
                lookup == CheckOutcome.PASSED));
        check("session.lookup", lookup);
        CheckOutcome rest = lookup == CheckOutcome.PASSED ? CheckOutcome.PASSED : CheckOutcome.NOT_REACHED;
        check("session.idle", rest);
        check("session.absolute", rest);
        check("account.active", rest);
    }

    private static Map<String, Object> row(List<String> cart) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", SID1);
        fields.put("user", "alice");
        fields.put("handle", "hHhHhHhH");
        fields.put("created", T0);
        fields.put("lastSeen", T0);
        fields.put("idleUntil", T0.plus(Duration.ofMinutes(30)));
        fields.put("absoluteUntil", T0.plus(Duration.ofHours(8)));
        fields.put("data", cart.isEmpty() ? Map.of() : Map.of("cart", cart));
        return fields;
    }

    private static StoredCookie cookie(String value) {
        return new StoredCookie("SID", value, "shop.example", true, "/", null, true, true, "Lax", T0, 0);
    }

    private void begin(String id) {
        cut();
        step = id;
        add("alice", 0, stamp -> new FlowEvent.StepStarted(stamp, id, "core", "alice"));
    }

    private void cut() {
        parts.add(part);
        part = new ArrayList<>();
    }

    private void request(String method, String path, String head, String body) {
        exchange++;
        Octets octets = octets(method + " " + path + " HTTP/1.1\r\nHost: shop.example\r\n" + head + "\r\n" + body);
        client(stamp -> new FlowEvent.RequestSent(stamp, method, "https://shop.example" + path, headers(head), "step",
                octets, new HopKey(40_000, exchange - 1)));
        server(stamp -> new FlowEvent.RequestArrived(stamp, octets, false));
    }

    private void check(String id, CheckOutcome outcome) {
        server(stamp -> new FlowEvent.CheckMade(stamp, id, "RFC 6265 5.4", outcome, Map.of()));
    }

    private void answer(String status, String head, String body) {
        int code = Integer.parseInt(status.substring(0, 3));
        Octets octets = octets("HTTP/1.1 " + status + "\r\n" + head + "\r\n" + body);
        server(stamp -> new FlowEvent.ResponseSent(stamp, code, octets, 1));
        client(stamp -> new FlowEvent.ResponseArrived(stamp, code, headers(head), octets, 1));
    }

    private static List<Header> headers(String head) {
        return head.lines().map(line -> new Header(line.split(": ", 2)[0], line.split(": ", 2)[1])).toList();
    }

    private void client(Recorder.Making making) {
        add("alice", exchange, making);
    }

    private void client(Recorder.Making making, int ahead) {
        add("alice", exchange + ahead, making);
    }

    private void server(Recorder.Making making) {
        add("node-1", exchange, making);
    }

    private void add(String where, int ofExchange, Recorder.Making making) {
        part.add(making.at(new Stamp(seq++, T0, step, where, ofExchange)));
    }

    private static Octets octets(@Nullable String text) {
        return Octets.of(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }
}
