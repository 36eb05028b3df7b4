package dev.authscope.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.Recorder.ExchangeRecording;

/** Sends one request over the wire and records the client's end of the exchange. Used by browsers and by the attacker's client. */
public final class Exchanger {

    private final String actor;
    private final WireClient wire;
    private final Recorder recorder;
    private final OnTheWire between;
    private boolean losing;
    private String modelAddress = "";

    /** An exchanger with nobody on the wire. */
    public Exchanger(String actor, WireClient wire, Recorder recorder) {
        this(actor, wire, recorder, OnTheWire.nobody());
    }

    /** @param between who hears what passes */
    public Exchanger(String actor, WireClient wire, Recorder recorder, OnTheWire between) {
        this.actor = actor;
        this.wire = wire;
        this.recorder = recorder;
        this.between = between;
    }

    /**
     * From now on requests say that they come from this address: on one machine all really come from the same one. The field is
     * {@code Forwarded} (RFC 7239), as if somebody before the balancer had written it.
     *
     * @param address empty for saying nothing
     */
    void comesFrom(String address) {
        modelAddress = address;
    }

    /** The next answer is lost on its way: it is taken off the wire and reaches nobody. */
    void loseNextAnswer() {
        losing = true;
    }

    /** What a user agent does around a request of its own: cookies before and after. */
    public interface UserAgent {

        /** Decides on cookies; what it decides is recorded. Gives the header fields to add. */
        List<Header> beforeRequest(ExchangeRecording recording);

        /** Processes what the answer sets. */
        void afterAnswer(ExchangeRecording recording, WireAnswer answer);

        /** Does what else an answer asks for, once the exchange has been recorded. */
        default void afterExchange(WireAnswer answer) {}
    }

    /** A client that keeps nothing and adds nothing. */
    public static UserAgent plain() {
        return new UserAgent() {
            @Override
            public List<Header> beforeRequest(ExchangeRecording recording) {
                return List.of();
            }

            @Override
            public void afterAnswer(ExchangeRecording recording, WireAnswer answer) {}
        };
    }

    /**
     * Sends a request; returns when both ends have been recorded.
     *
     * @param purpose as in {@link FlowEvent.RequestSent}
     * @return the answer; empty when there was none, which is recorded with its reason
     */
    public Optional<WireAnswer> send(WireRequest request, String purpose, UserAgent agent) {
        return send(request, purpose, agent, () -> recorder.open(actor));
    }

    /** Sends a request that a server makes while it works on another one; its events come inside those of that one. */
    public Optional<WireAnswer> sendWithin(HopKey outer, WireRequest request, String purpose) {
        return send(request, purpose, plain(), () -> recorder.openWithin(outer, actor));
    }

    private Optional<WireAnswer> send(WireRequest request, String purpose, UserAgent agent,
            Supplier<ExchangeRecording> opening) {
        ExchangeRecording recording = opening.get();
        Optional<WireAnswer> answer;
        try {
            List<Header> added = new ArrayList<>(agent.beforeRequest(recording));
            if (!modelAddress.isEmpty()) {
                added.add(new Header("Forwarded", "for=" + modelAddress));
            }
            WireRequest whole = added.isEmpty() ? request : withHeaders(request, added);
            answer = send(whole, purpose, agent, recording);
        } finally {
            recording.finish();
        }
        answer.ifPresent(agent::afterExchange);
        return answer;
    }

    private Optional<WireAnswer> send(WireRequest request, String purpose, UserAgent agent,
            ExchangeRecording recording) {
        try {
            WireAnswer answer = wire.send(request);
            recording.sent(answer.hop(), stamp -> new FlowEvent.RequestSent(stamp, request.method(), request.url(),
                    request.headers(), purpose, answer.sent(), answer.hop()));
            OnTheWire.Heard heard = between.heard(answer.hop());
            heard.request().forEach(told -> recording.passed(told.where(), told.event()));
            if (losing) {
                losing = false;
                recording.fail(true, stamp -> new FlowEvent.ExchangeFailed(stamp, "lost",
                        "the answer was lost on its way"));
                return Optional.empty();
            }
            recording.returning();
            heard.answer().forEach(told -> recording.passed(told.where(), told.event()));
            recording.answer(stamp -> new FlowEvent.ResponseArrived(stamp, answer.status(), answer.headers(),
                    answer.received(), answer.nanos()));
            agent.afterAnswer(recording, answer);
            return Optional.of(answer);
        } catch (WireFailure failure) {
            recording.sent(failure.hop(), stamp -> new FlowEvent.RequestSent(stamp, request.method(), request.url(),
                    request.headers(), purpose, failure.sent(), failure.hop()));
            HopKey hop = failure.hop();
            if (hop != null) {
                between.heard(hop).request().forEach(told -> recording.passed(told.where(), told.event()));
            }
            recording.fail(failure.sent().length() > 0,
                    stamp -> new FlowEvent.ExchangeFailed(stamp, failure.reason(), failure.detail()));
            return Optional.empty();
        }
    }

    private static WireRequest withHeaders(WireRequest request, List<Header> added) {
        List<Header> all = new ArrayList<>(request.headers());
        all.addAll(added);
        return new WireRequest(request.method(), request.url(), all, request.body());
    }
}
