package dev.authscope.diagram;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.Timeline;

/** Tells a timeline event by event, in the order in which the recorder would, without a lab. */
public final class Story {

    private final List<FlowEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private String step = "";
    private int exchange;

    /** A story among the given participants. */
    public static Story among(Participant... participants) {
        Story story = new Story();
        story.tell(new FlowEvent.RunStarted(story.at(""), "told", 1, Map.of(), List.of(participants)));
        return story;
    }

    /** The usual three: Alice, one node, Mallory. */
    public static Story usual() {
        return among(new Participant("alice", Participant.Role.BROWSER, "https://shop.example"),
                new Participant("mallory", Participant.Role.ATTACKER, ""),
                new Participant("node-1", Participant.Role.SERVER, "https://shop.example"));
    }

    public Story step(String id, String actor) {
        step = id;
        return tell(new FlowEvent.StepStarted(at(actor), id, "core", actor));
    }

    public Story passes(Duration lapse) {
        Instant before = now;
        now = now.plus(lapse);
        return tell(new FlowEvent.ClockMoved(at("clock"), before, now));
    }

    public Story alarm(String kind, String... labels) {
        return tell(new FlowEvent.AlarmRaised(at("node-1"), kind, List.of(labels)));
    }

    public Story loot(String name, String value) {
        return tell(new FlowEvent.LootGained(at("mallory"), name.replaceAll("\\d", ""), name, value, "sharedPc"));
    }

    public Story edits(String cookie) {
        return tell(new FlowEvent.CookieStored(at("alice"), new StoredCookie(cookie, "x", "shop.example", true, "/",
                null, true, true, "Lax", now, 1), true));
    }

    /** Begins an exchange; finish it with one of {@link Sent}'s methods. */
    public Sent sends(String actor, String method, String url) {
        exchange++;
        return new Sent(actor, method, url);
    }

    public Timeline timeline() {
        return Timeline.empty().append(events);
    }

    private Stamp at(String where) {
        return new Stamp(events.size(), now, step, where, 0);
    }

    private Stamp inExchange(String where) {
        return new Stamp(events.size(), now, step, where, exchange);
    }

    private Story tell(FlowEvent event) {
        events.add(event);
        return this;
    }

    /** A request being told. */
    public final class Sent {
        private final String actor;
        private final String method;
        private final String url;
        private final List<Header> headers = new ArrayList<>();
        private String body = "";
        private String purpose = "step";
        private String node = "node-1";
        private final List<FlowEvent.CheckMade> checks = new ArrayList<>();
        private final List<String[]> issued = new ArrayList<>();
        private final List<Function<Stamp, FlowEvent>> inner = new ArrayList<>();
        private @Nullable String alarm;

        private Sent(String actor, String method, String url) {
            this.actor = actor;
            this.method = method;
            this.url = url;
        }

        public Sent header(String name, String value) {
            headers.add(new Header(name, value));
            return this;
        }

        public Sent body(String text) {
            body = text;
            return this;
        }

        public Sent purpose(String why) {
            purpose = why;
            return this;
        }

        public Sent to(String name) {
            node = name;
            return this;
        }

        public Sent passes(String check) {
            return check(check, CheckOutcome.PASSED);
        }

        public Sent fails(String check) {
            return check(check, CheckOutcome.FAILED);
        }

        public Sent alarms(String kind) {
            alarm = kind;
            return this;
        }

        private Sent check(String id, CheckOutcome outcome) {
            checks.add(new FlowEvent.CheckMade(at(node), id, "RFC 9110", outcome, Map.of()));
            return this;
        }

        /** The server names a value in the course of its work. */
        public Sent issues(String kind, String name, String value) {
            issued.add(new String[]{kind, name, value });
            return this;
        }

        /** The server asks the session store; an empty reply is none. */
        public Sent asks(String command, String reply) {
            inner.add(stamp -> new FlowEvent.StoreAsked(stamp, "store", command, reply));
            return this;
        }

        /** The server carries a row to another one. */
        public Sent copies(String to, boolean arrived) {
            inner.add(stamp -> new FlowEvent.Noted(stamp, "copied",
                    Map.of("to", to, "what", "put", "session", "SID1", "arrived", arrived ? "yes" : "no")));
            return this;
        }

        public Story answered(int status, Header... answerHeaders) {
            return answered(status, "", answerHeaders);
        }

        public Story answered(int status, String answerBody, Header... answerHeaders) {
            arrive();
            Octets octets = message("HTTP/1.1 " + status, List.of(answerHeaders), answerBody);
            tell(new FlowEvent.ResponseSent(inExchange(node), status, octets, 1));
            return tell(new FlowEvent.ResponseArrived(inExchange(actor), status, List.of(answerHeaders), octets, 1));
        }

        /** The answer leaves the server and does not arrive. */
        public Story losesAnswer(String reason) {
            arrive();
            return tell(new FlowEvent.ExchangeFailed(inExchange(actor), reason, "told"));
        }

        /** The request reaches nobody. */
        public Story reachesNobody(String reason) {
            leave();
            return tell(new FlowEvent.ExchangeFailed(inExchange(actor), reason, "told"));
        }

        private void leave() {
            tell(new FlowEvent.RequestSent(inExchange(actor), method, url, List.copyOf(headers), purpose,
                    message(method + " " + url, headers, body), new HopKey(40000 + exchange, 0)));
        }

        private void arrive() {
            leave();
            tell(new FlowEvent.RequestArrived(inExchange(node), message(method + " " + url, headers, body), false));
            for (FlowEvent.CheckMade check : checks) {
                tell(new FlowEvent.CheckMade(inExchange(node), check.id(), check.rule(), check.outcome(), Map.of()));
            }
            for (String[] item : issued) {
                tell(new FlowEvent.ItemIssued(inExchange(node), item[0], item[1], item[2], null));
            }
            inner.forEach(making -> tell(making.apply(inExchange(node))));
            if (alarm != null) {
                tell(new FlowEvent.AlarmRaised(inExchange(node), alarm, List.of("RT1", "RT2")));
            }
        }

        private static Octets message(String start, List<Header> headers, String body) {
            StringBuilder text = new StringBuilder(start).append("\r\n");
            headers.forEach(header -> text.append(header.name()).append(": ").append(header.value()).append("\r\n"));
            return Octets.of(text.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
