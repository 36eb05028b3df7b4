package dev.authscope.lab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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

/** The requests that the page server of the lab makes itself: real ones, on connections of its own, and recorded. */
final class OnwardRequests implements Onward, AutoCloseable {

    private final Recorder recorder;
    private final String actor;
    private final AtomicReference<Optional<WireClient>> wire = new AtomicReference<>(Optional.empty());

    /** @param actor the participant that the page server is */
    OnwardRequests(Recorder recorder, String actor) {
        this.recorder = recorder;
        this.actor = actor;
    }

    /** Says where the servers of the lab are, once they listen. */
    void reach(LabAddresses addresses) {
        wire.set(Optional.of(new WireClient(addresses)));
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
        Optional<WireAnswer> answer = wire.get()
                .flatMap(client -> new Exchanger(actor, client, recorder).sendWithin(outer,
                        new WireRequest(request.method(), request.url(), headers, body), "proxy"));
        return answer.map(OnwardRequests::passed).orElseGet(() -> Onward.nowhere().pass(causedBy, request));
    }

    private static Passed passed(WireAnswer answer) {
        return new Passed(answer.status(),
                answer.headers().stream().map(header -> new Field(header.name(), header.value())).toList(),
                answer.body().latin1());
    }

    @Override
    public void close() {
        wire.get().ifPresent(WireClient::close);
    }
}
