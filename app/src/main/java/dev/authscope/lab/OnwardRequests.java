package dev.authscope.lab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import dev.authscope.browser.Exchanger;
import dev.authscope.browser.LabAddresses;
import dev.authscope.browser.WireAnswer;
import dev.authscope.browser.WireClient;
import dev.authscope.browser.WireRequest;
import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Recorder;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.onward.Onward;

/** The requests that servers of the lab make themselves: real ones, on connections of their own, and recorded. */
final class OnwardRequests implements Onward, AutoCloseable {

    private final Recorder recorder;
    private final Function<HopKey, String> actors;
    private final AtomicReference<Optional<LabAddresses>> addresses = new AtomicReference<>(Optional.empty());
    /** Each server has connections of its own. */
    private final Map<String, WireClient> wires = new ConcurrentHashMap<>();

    /** @param actors the participant that works on a hop */
    OnwardRequests(Recorder recorder, Function<HopKey, String> actors) {
        this.recorder = recorder;
        this.actors = actors;
    }

    /** Says where the servers of the lab are, once they listen. */
    void reach(LabAddresses where) {
        addresses.set(Optional.of(where));
    }

    @Override
    public Passed pass(HopId causedBy, Request request) {
        List<Header> headers = request.headers()
                .stream()
                .map(field -> new Header(field.name(), field.value()))
                .toList();
        Octets body = request.body().isEmpty()
                ? null
                : Octets.of(request.body().getBytes(StandardCharsets.ISO_8859_1));
        HopKey outer = new HopKey(causedBy.clientPort(), causedBy.index());
        String actor = actors.apply(outer);
        Optional<WireAnswer> answer = addresses.get()
                .map(where -> wires.computeIfAbsent(actor, of -> new WireClient(where)))
                .flatMap(client -> new Exchanger(actor, client, recorder).sendWithin(outer,
                        new WireRequest(request.method(), request.url(), headers, body), "proxy"));
        return answer.map(OnwardRequests::passed).orElseGet(() -> Onward.nowhere().pass(causedBy, request));
    }

    private static Passed passed(WireAnswer answer) {
        return new Passed(answer.status(),
                answer.headers().stream().map(header -> new Field(header.name(), header.value())).toList(),
                answer.body().latin1());
    }

    /** A server has ended: whoever kept a connection to it notices that, which must not depend on how soon. */
    void serverEnded() {
        wires.values().forEach(WireClient::closeIdle);
    }

    @Override
    public void close() {
        wires.values().forEach(WireClient::close);
    }
}
