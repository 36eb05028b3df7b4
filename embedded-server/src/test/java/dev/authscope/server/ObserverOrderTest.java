package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.authscope.server.observe.HopId;
import dev.authscope.server.observe.ServerEvent;

class ObserverOrderTest {

    private static final String HOST = "Host: shop.example\r\n";
    private static final List<String> MESSAGES = List.of("GET / HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /me HTTP/1.1\r\n" + HOST + "Cookie: SID=x\r\n\r\n",
            "POST /login HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 34\r\n\r\nusername=alice&password=alice-pw-1",
            "POST /login HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "10\r\nusername=alice&p\r\n12;x=y\r\nassword=alice-pw-1\r\n0\r\n\r\n",
            "GET /nothing HTTP/1.1\r\nHost: attacker.test\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "broken\r\n\r\n", "GET / HTTP/1.1\r\nHost: sh");

    @RepeatedTest(5)
    void everyHopBeginsOnceAndEndsOnceWhateverIsSent(RepetitionInfo repetition) throws Exception {
        long seed = repetition.getCurrentRepetition();
        try (RunningLab lab = new RunningLab(); ExecutorService peers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int peer = 0; peer < 4; peer++) {
                Random random = new Random(seed * 31 + peer);
                done.add(peers.submit(() -> talk(lab, random)));
            }
            for (Future<?> one : done) {
                one.get();
            }
            Map<HopId, List<ServerEvent>> hops = new LinkedHashMap<>();
            for (ServerEvent event : lab.events.settled()) {
                HopId hop = event.hop();
                if (hop != null) {
                    hops.computeIfAbsent(hop, id -> new ArrayList<>()).add(event);
                }
            }
            assertThat(hops).isNotEmpty();
            hops.values().forEach(ObserverOrderTest::isOneHop);
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static void talk(RunningLab lab, Random random) {
        for (int connection = 0; connection < 3; connection++) {
            try (WireClient client = lab.client()) {
                for (int i = 0; i < 4; i++) {
                    String message = MESSAGES.get(random.nextInt(MESSAGES.size()));
                    client.send(message);
                    if (message.contains("broken") || message.endsWith("sh")) {
                        client.finish();
                        client.rest();
                        break;
                    }
                    client.answer();
                }
            }
        }
    }

    private static void isOneHop(List<ServerEvent> events) {
        assertThat(events.getFirst()).isInstanceOf(ServerEvent.RequestArrived.class);
        assertThat(events.getLast())
                .isInstanceOfAny(ServerEvent.ResponseSent.class, ServerEvent.HopAborted.class);
        assertThat(events.subList(1, events.size() - 1)).noneMatch(event -> event instanceof ServerEvent.RequestArrived
                || event instanceof ServerEvent.ResponseSent || event instanceof ServerEvent.HopAborted);
    }

    @Test
    void everyMessageIsToldOctetForOctet() {
        try (RunningLab lab = new RunningLab(); WireClient client = lab.client()) {
            List<String> sent = MESSAGES.subList(0, 5);
            List<String> received = new ArrayList<>();
            for (String message : sent) {
                WireAnswer answer = client.send(message).answer();
                received.add(answer.head() + answer.body());
            }
            assertThat(lab.told(ServerEvent.RequestArrived.class))
                    .extracting(arrived -> latin1(arrived.octets()))
                    .isEqualTo(sent);
            assertThat(lab.told(ServerEvent.ResponseSent.class)).extracting(answer -> latin1(answer.octets()))
                    .isEqualTo(received);
            assertThat(lab.told(ServerEvent.RequestArrived.class)).extracting(ServerEvent::hop)
                    .containsExactly(hop(client, 0), hop(client, 1), hop(client, 2), hop(client, 3), hop(client, 4));
        }
    }

    @Test
    void requestsThatComeInOnePieceAreToldApart() {
        try (RunningLab lab = new RunningLab(); WireClient client = lab.client()) {
            List<String> sent = MESSAGES.subList(0, 5);
            client.send(String.join("", sent));
            sent.forEach(message -> client.answer());

            assertThat(lab.told(ServerEvent.RequestArrived.class))
                    .extracting(arrived -> latin1(arrived.octets()))
                    .isEqualTo(sent);
        }
    }

    private static HopId hop(WireClient client, int index) {
        return new HopId(client.port(), index);
    }

    private static String latin1(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
