package dev.authscope.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
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

    private static final String ISSUERS_TABLE = "opaqueTokens";
    private static final String ISSUER = "https://idp.example";
    private static final List<String> FRONT_ENDS = List.of("localhost:3000", "app.shop.example", "pages.example");

    private final Recorder recorder;
    private final List<Participant> participants;
    private final UnaryOperator<HopKey> behind;
    private final Map<HopKey, String> places = new ConcurrentHashMap<>();
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
        Recorder.Making making = stamp -> translate(stamp, event);
        if (event instanceof ServerEvent.ValueIssued value) {
            issued.put(value.value(), new Haul.Issued(value.kind().prefix(), value.name()));
        }
        if (hop == null) {
            recorder.record(event.node(), making);
            return;
        }
        HopKey key = behind.apply(new HopKey(hop.clientPort(), hop.index()));
        if (event instanceof ServerEvent.RequestArrived arrived) {
            places.put(key, place(arrived));
        }
        if (event instanceof ServerEvent.Collected collected) {
            gain(key, collected);
            return;
        }
        recorder.server(key, keeper(event).orElseGet(() -> places.getOrDefault(key, event.node())), event.at(), making);
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

    /** The participant that a request is for: a site with a lane of its own, else the node that it reached. */
    private String place(ServerEvent.RequestArrived arrived) {
        Octets octets = Octets.of(arrived.octets());
        String head = octets.latin1().substring(0, octets.bodyOffset()).toLowerCase(Locale.ROOT);
        // Front ends on servers of their own are one lane, whichever of their names the scenario gives it.
        boolean frontEnd = FRONT_ENDS.stream().anyMatch(host -> isFor(head, host));
        return participants.stream()
                .filter(one -> one.role() == Participant.Role.SERVER && !one.id().equals(arrived.node()))
                .filter(one -> isFor(head, host(one)) || frontEnd && FRONT_ENDS.contains(host(one)))
                .map(Participant::id)
                .findFirst()
                .orElse(arrived.node());
    }

    private static boolean isFor(String head, String host) {
        return head.contains("\r\nhost: " + host + "\r\n");
    }

    private static String host(Participant participant) {
        return participant.authority().replaceFirst("^https?://", "");
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
