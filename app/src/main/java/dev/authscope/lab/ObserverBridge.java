package dev.authscope.lab;

import java.util.Map;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.Stamp;
import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.Outcome;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.observe.ServerObserver;

/** Hands what the server tells to the recorder, in the recorder's words. */
final class ObserverBridge implements ServerObserver {

    private final Recorder recorder;

    ObserverBridge(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void on(ServerEvent event) {
        HopId hop = event.hop();
        Recorder.Making making = stamp -> translate(stamp, event);
        if (hop == null) {
            recorder.record(event.node(), making);
            return;
        }
        HopKey key = new HopKey(hop.clientPort(), hop.index());
        recorder.server(key, event.node(), event.at(), making);
        if (event instanceof ServerEvent.ResponseSent || event instanceof ServerEvent.HopAborted) {
            recorder.serverDone(key);
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
            case ServerEvent.HopAborted it ->
                new FlowEvent.Noted(stamp, "hop-aborted", Map.of("reason", it.reason()));
        };
    }

    private static FlowEvent check(Stamp stamp, Check check) {
        return new FlowEvent.CheckMade(stamp, check.id(), check.rule(), outcome(check.outcome()), check.evidence());
    }

    private static CheckOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> CheckOutcome.PASSED;
            case FAILED -> CheckOutcome.FAILED;
            case NOT_REACHED -> CheckOutcome.NOT_REACHED;
            case SKIPPED -> CheckOutcome.SKIPPED;
        };
    }
}
