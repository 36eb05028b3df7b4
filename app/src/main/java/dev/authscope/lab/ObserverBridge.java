package dev.authscope.lab;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import dev.authscope.browser.WireAnswer;
import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.Stamp;
import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.Outcome;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.observe.ServerObserver;

/** Hands what the server tells to the recorder, in the recorder's words. */
final class ObserverBridge implements ServerObserver {

    private static final String HOST = "Host:";
    private static final String ISSUERS_TABLE = "opaqueTokens";
    private static final String ISSUER = "https://idp.example";
    private static final List<String> FRONT_ENDS = List.of("localhost:3000", "app.shop.example", "pages.example");

    private final Recorder recorder;
    private final List<Participant> participants;
    private final UnaryOperator<HopKey> behind;
    private final Map<HopKey, Place> places = new ConcurrentHashMap<>();
    /** How often each node was stopped so far; read and written while the recorder appends. */
    private final Map<String, Integer> stops = new ConcurrentHashMap<>();
    private final Map<String, Haul.Issued> issued = Collections.synchronizedMap(new LinkedHashMap<>());

    /**
     * @param participants a site of its own among them has a lane of its own
     * @param behind the hop of the client behind a relay; the same hop where there is none
     */
    ObserverBridge(Recorder recorder, List<Participant> participants, UnaryOperator<HopKey> behind) {
        this.recorder = recorder;
        this.behind = behind;
        this.participants = List.copyOf(participants);
    }

    @Override
    public void on(ServerEvent event) {
        HopId hop = event.hop();
        Recorder.Making making = making(event);
        if (event instanceof ServerEvent.ValueIssued value) {
            issued.put(value.value(), new Haul.Issued(value.kind().prefix(), value.name()));
        }
        if (hop == null) {
            recorder.record(event.node(), making);
            return;
        }
        HopKey key = behind.apply(new HopKey(hop.clientPort(), hop.index()));
        if (event instanceof ServerEvent.RequestArrived arrived) {
            places.put(key, new Place(arrived.node(), place(arrived), Octets.of(arrived.octets())));
        }
        if (event instanceof ServerEvent.Forwarded forwarded) {
            forwarded(key, forwarded);
            return;
        }
        if (event instanceof ServerEvent.Collected collected) {
            gain(key, collected);
            return;
        }
        Place place = places.get(key);
        // What lies elsewhere, such as the rows of a database, is told by its own place.
        // So are a node's own rows, whichever of its lanes the request came to.
        String here = place == null || !place.node().equals(event.node())
                || event instanceof ServerEvent.RowChanged ? event.node() : place.lane();
        recorder.server(key, keeper(event).orElse(here), event.at(), making);
        if (event instanceof ServerEvent.ResponseSent || event instanceof ServerEvent.HopAborted) {
            places.remove(key);
            recorder.serverDone(key);
        }
    }

    /** Whose table a row is in, where that is not the server that was asked: the issuer keeps what its tokens stand for. */
    private Optional<String> keeper(ServerEvent event) {
        String table = switch (event) {
            case ServerEvent.RowChanged changed -> changed.table();
            case ServerEvent.RowRead read -> read.table();
            default -> "";
        };
        return table.equals(ISSUERS_TABLE)
                ? participants.stream()
                        .filter(one -> one.authority().equals(ISSUER))
                        .map(Participant::id)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Where a hop ends.
     *
     * @param node the server
     * @param lane the participant that it is shown as
     * @param request what arrived there
     */
    private record Place(String node, String lane, Octets request) {}

    /**
     * An event once its place in the order is known. A node may have been killed since it told of a row, though the exchange
     * comes onto the timeline only now: then the row went with it.
     */
    private Recorder.Making making(ServerEvent event) {
        String node = event.node();
        if (event instanceof ServerEvent.NodeChanged changed) {
            return stamp -> {
                if (!changed.state().equals("running")) {
                    stops.merge(node, 1, Integer::sum);
                }
                return translate(stamp, event);
            };
        }
        if (event instanceof ServerEvent.RowChanged) {
            int before = stops.getOrDefault(node, 0);
            return stamp -> stops.getOrDefault(node, 0) == before
                    ? translate(stamp, event)
                    : new FlowEvent.Noted(stamp, "row-lost", Map.of());
        }
        return stamp -> translate(stamp, event);
    }

    /** What a balancer passed on is an exchange of its own, inside the one that caused it. */
    private void forwarded(HopKey outer, ServerEvent.Forwarded told) {
        Octets request = Octets.of(told.request());
        Recorder.ExchangeRecording inner = recorder.openWithin(outer, told.node());
        HopId hop = told.inner();
        // Where no connection was had nothing was written, and what would have been is what came in.
        Place place = places.get(outer);
        Octets meant = request.length() > 0 || place == null ? request : place.request();
        String line = meant.latin1().lines().findFirst().orElse("");
        List<Header> headers = request.length() > 0 ? WireAnswer.headersIn(request) : List.of();
        String host = Header.first(WireAnswer.headersIn(meant), "Host").orElse("");
        String[] words = line.split(" ", -1);
        String method = words.length > 1 ? words[0] : "";
        String target = words.length > 1 ? words[1] : "";
        inner.sent(hop == null ? null : new HopKey(hop.clientPort(), hop.index()),
                stamp -> new FlowEvent.RequestSent(stamp, method, "http://" + host + target, headers,
                        FlowEvent.FORWARDED, request,
                        hop == null ? null : new HopKey(hop.clientPort(), hop.index())));
        inner.add(stamp -> new FlowEvent.Routed(stamp, told.to()));
        if (told.failure().isEmpty()) {
            Octets answer = Octets.of(told.answer());
            inner.answer(stamp -> new FlowEvent.ResponseArrived(stamp, told.status(), WireAnswer.headersIn(answer),
                    answer, 0));
        } else {
            inner.fail(hop != null, stamp -> new FlowEvent.ExchangeFailed(stamp, told.failure(),
                    told.detail()));
        }
        inner.finish();
    }

    /** The server that works on a hop; empty when none does. */
    Optional<String> serverAt(HopKey hop) {
        return Optional.ofNullable(places.get(behind.apply(hop))).map(Place::node);
    }

    /** The participant that a request is for: a site with a lane of its own, else the node that it reached. */
    private String place(ServerEvent.RequestArrived arrived) {
        String asked = askedHost(arrived.octets());
        boolean own = participants.stream().anyMatch(one -> one.id().equals(arrived.node()) && asked.equals(host(one)));
        if (own) {
            return arrived.node();
        }
        // Front ends on servers of their own are one lane, whichever of their names the scenario gives it.
        boolean frontEnd = FRONT_ENDS.contains(asked);
        return participants.stream()
                .filter(one -> one.role() == Participant.Role.SERVER && !one.id().equals(arrived.node()))
                .filter(one -> asked.equals(host(one)) || frontEnd && FRONT_ENDS.contains(host(one)))
                .map(Participant::id)
                .findFirst()
                .orElse(arrived.node());
    }

    /** The value of the field Host in small letters; empty when there is none. */
    private static String askedHost(byte[] octets) {
        String message = new String(octets, StandardCharsets.ISO_8859_1);
        for (int line = message.indexOf("\r\n") + 2; line > 1; line = message.indexOf("\r\n", line) + 2) {
            if (message.regionMatches(true, line, HOST, 0, HOST.length())) {
                int end = message.indexOf("\r\n", line);
                return end < 0 ? "" : message.substring(line + HOST.length(), end).strip().toLowerCase(Locale.ROOT);
            }
            if (message.startsWith("\r\n", line)) {
                return "";
            }
        }
        return "";
    }

    private static String host(Participant participant) {
        String authority = participant.authority();
        return authority.substring(authority.indexOf("://") < 0 ? 0 : authority.indexOf("://") + 3);
    }

    /** The values issued so far, in the order of their issue; also those of an exchange that is still under way. */
    Map<String, Haul.Issued> issued() {
        synchronized (issued) {
            return new LinkedHashMap<>(issued);
        }
    }

    private void gain(HopKey hop, ServerEvent.Collected collected) {
        String attacker = participants.stream()
                .filter(one -> one.role() == Participant.Role.ATTACKER)
                .map(Participant::id)
                .findFirst()
                .orElse(collected.node());
        for (Haul.Piece piece : Haul.in(collected.text(), issued())) {
            recorder.server(hop, attacker, collected.at(), stamp -> new FlowEvent.LootGained(stamp, piece.kind(),
                    piece.name(), piece.value(), "xss." + piece.place()));
        }
    }

    private static FlowEvent translate(Stamp stamp, ServerEvent event) {
        return switch (event) {
            case ServerEvent.RequestArrived it ->
                new FlowEvent.RequestArrived(stamp, Octets.of(it.octets()), it.malformed());
            case ServerEvent.CheckMade it -> check(stamp, it.check());
            case ServerEvent.RowRead it ->
                new FlowEvent.RowRead(stamp, it.table(), it.key(), it.label(), it.found());
            case ServerEvent.RowChanged it -> new FlowEvent.RowChanged(stamp, it.table(), it.key(), it.label(),
                    it.before(), it.after(), it.why());
            case ServerEvent.ValueIssued it ->
                new FlowEvent.ItemIssued(stamp, it.kind().prefix(), it.name(), it.value(), it.expires());
            case ServerEvent.AlarmRaised it -> new FlowEvent.AlarmRaised(stamp, it.kind(), it.labels());
            case ServerEvent.ResponseSent it ->
                new FlowEvent.ResponseSent(stamp, it.status(), Octets.of(it.octets()), it.nanos());
            case ServerEvent.Collected it ->
                new FlowEvent.Noted(stamp, "collected", Map.of("length", String.valueOf(it.text().length())));
            case ServerEvent.SessionCopied it ->
                new FlowEvent.Noted(stamp, "copied", new TreeMap<>(Map.of("to", it.to(),
                        "what", it.what(), "session", it.id(), "arrived", it.arrived() ? "yes" : "no")));
            case ServerEvent.StoreAsked it ->
                new FlowEvent.StoreAsked(stamp, it.store(), it.command(), it.reply());
            case ServerEvent.NodeChanged it ->
                new FlowEvent.Noted(stamp, "node-" + it.state(), Map.of("node", it.node()));
            case ServerEvent.Forwarded it -> throw new IllegalStateException("An exchange of its own is no event");
            case ServerEvent.HopAborted it ->
                new FlowEvent.Noted(stamp, "hop-aborted", Map.of("reason", it.reason()));
        };
    }

    private static FlowEvent check(Stamp stamp, Check check) {
        return new FlowEvent.CheckMade(stamp, check.id(), check.rule(), outcome(check.outcome()), check.evidence(),
                check.nanos());
    }

    static CheckOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> CheckOutcome.PASSED;
            case FAILED -> CheckOutcome.FAILED;
            case NOT_REACHED -> CheckOutcome.NOT_REACHED;
            case SKIPPED -> CheckOutcome.SKIPPED;
        };
    }
}
