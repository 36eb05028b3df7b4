package dev.authscope.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.Recorder.ExchangeRecording;

class RecorderTest {

    private final Recorder recorder = new Recorder(() -> FlowEvents.T0);

    @RepeatedTest(20)
    void theOrderIsTheSameWhicheverEndFinishesFirst() throws InterruptedException {
        recorder.beginStep("3", "core", "alice");
        ExchangeRecording exchange = recorder.open("alice");
        HopKey hop = new HopKey(40_000, 0);
        Thread server = Thread.ofVirtual().start(() -> {
            serverSays(hop, "arrived");
            serverSays(hop, "checked");
            serverSays(hop, "sent");
            recorder.serverDone(hop);
        });
        exchange.add(note("cookie"));
        exchange.sent(hop, note("request"));
        exchange.answer(note("response"));
        exchange.add(note("stored"));
        exchange.finish();
        server.join();
        assertThat(codes()).containsExactly("StepStarted", "cookie", "request", "arrived", "checked", "sent",
                "response", "stored");
    }

    @Test
    void overlappingExchangesAreOrderedByTheirRequests() throws InterruptedException {
        ExchangeRecording first = recorder.open("alice");
        ExchangeRecording second = recorder.open("bob");
        CountDownLatch secondDone = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            second.sent(null, note("request 2"));
            second.fail(false, note("failure 2"));
            second.finish();
            secondDone.countDown();
        });
        secondDone.await();
        assertThat(codes()).isEmpty();
        first.sent(null, note("request 1"));
        first.fail(false, note("failure 1"));
        first.finish();
        assertThat(codes()).containsExactly("request 1", "failure 1", "request 2", "failure 2");
    }

    @Test
    void anExchangeThatAServerBeginsStandsInsideTheOneItWorksOn() {
        HopKey outer = new HopKey(40_000, 0);
        HopKey inner = new HopKey(40_001, 0);
        ExchangeRecording asked = recorder.open("alice");
        serverSays(outer, "arrived");
        ExchangeRecording onward = recorder.openWithin(outer, "pages");
        serverSays(inner, "arrived further on");
        recorder.serverDone(inner);
        onward.sent(inner, note("request on"));
        onward.answer(note("response from there"));
        onward.finish();
        assertThat(codes()).isEmpty();
        serverSays(outer, "sent");
        recorder.serverDone(outer);
        asked.sent(outer, note("request"));
        asked.answer(note("response"));
        asked.finish();
        assertThat(codes()).containsExactly("request", "arrived", "request on", "arrived further on",
                "response from there", "sent", "response");
        assertThat(recorder.timeline().events()).extracting(event -> event.stamp().exchange())
                .containsExactly(asked.id(), asked.id(), onward.id(), onward.id(), onward.id(), asked.id(), asked.id());
    }

    @Test
    void whatTheServerToldOfARequestWhoseAnswerWasLostIsKept() {
        HopKey hop = new HopKey(40_000, 3);
        ExchangeRecording exchange = recorder.open("alice");
        serverSays(hop, "row");
        recorder.serverDone(hop);
        exchange.sent(hop, note("request"));
        exchange.fail(true, note("reset"));
        exchange.finish();
        assertThat(codes()).containsExactly("request", "row", "reset");
    }

    @Test
    void bothEndsShareTheOctetsThatTheyBothSaw() {
        HopKey hop = new HopKey(40_001, 0);
        ExchangeRecording exchange = recorder.open("alice");
        recorder.server(hop, "node-1", FlowEvents.T0,
                stamp -> new FlowEvent.RequestArrived(stamp, FlowEvents.octets("GET / HTTP/1.1\r\n\r\n"), false));
        recorder.serverDone(hop);
        exchange.sent(hop, stamp -> new FlowEvent.RequestSent(stamp, "GET", "https://shop.example/", List.of(), "step",
                FlowEvents.octets("GET / HTTP/1.1\r\n\r\n"), hop));
        exchange.finish();
        FlowEvent.RequestSent sent = (FlowEvent.RequestSent) recorder.timeline().get(0);
        FlowEvent.RequestArrived arrived = (FlowEvent.RequestArrived) recorder.timeline().get(1);
        assertThat(arrived.octets()).isSameAs(sent.octets());
    }

    @Test
    void eventsOfAnExchangeBelongToTheStepInWhichItBegan() {
        recorder.beginStep("1", "core", "alice");
        ExchangeRecording exchange = recorder.open("alice");
        recorder.beginStep("2", "core", "alice");
        exchange.sent(null, note("late"));
        exchange.fail(false, note("refused"));
        exchange.finish();
        assertThat(recorder.timeline().get(2).stamp().step()).isEqualTo("1");
    }

    private void serverSays(HopKey hop, String code) {
        recorder.server(hop, "node-1", FlowEvents.T0, note(code));
    }

    private static Recorder.Making note(String code) {
        return stamp -> new FlowEvent.Noted(stamp, code, Map.of());
    }

    private List<String> codes() {
        return recorder.timeline()
                .events()
                .stream()
                .map(event -> event instanceof FlowEvent.Noted noted ? noted.code() : event.getClass().getSimpleName())
                .toList();
    }
}
