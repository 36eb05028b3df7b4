package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.time.LabTimers;

class LabClusterTest {

    private static final String LOGIN = "username=alice&password=alice-pw-1";

    private final ToldEvents events = new ToldEvents();
    private final ManualClock clock = new ManualClock();

    private LabCluster cluster(LabTimers timers, ServerObserver observer, int port, List<String> nodes, String balancer,
            String... settings) {
        LabSettings chosen = LabSettings.DEFAULT;
        for (int i = 0; i < settings.length; i += 2) {
            chosen = chosen.with(settings[i], settings[i + 1]);
        }
        return new LabCluster(new LabServerConfig("node-1", chosen, timers, new SeededRandomness(1), observer,
                LabCertificates.pinned(), port, false), nodes, balancer, true);
    }

    private LabCluster two(String... settings) {
        return cluster(clock, events, 0, List.of("node-1", "node-2"), "lb", settings).start();
    }

    private List<String> forwards() {
        return events.settled()
                .stream()
                .filter(ServerEvent.Forwarded.class::isInstance)
                .map(event -> ((ServerEvent.Forwarded) event).to() + " " + ((ServerEvent.Forwarded) event).failure())
                .toList();
    }

    @Test
    void requestsGoToTheServersByTurns() {
        try (LabCluster cluster = two(); WireClient client = new WireClient(cluster.httpPort())) {
            for (int i = 0; i < 4; i++) {
                assertThat(client.get("/products").status()).isEqualTo(200);
            }
            assertThat(forwards()).containsExactly("node-1 ", "node-2 ", "node-1 ", "node-2 ");
        }
    }

    @Test
    void aServerThatTakesNoConnectionIsPassedOverAndFoundAgainByAHealthCheck() {
        try (LabCluster cluster = two(); WireClient client = new WireClient(cluster.httpPort())) {
            cluster.kill("node-1");
            // Nothing of a request leaves where there is no connection, so even a login may go to another server.
            assertThat(client.form("/login", LOGIN).status()).isEqualTo(303);
            assertThat(forwards()).containsExactly("node-1 refused", "node-2 ");
            assertThat(state(cluster, "node-1")).isEqualTo("down");
            cluster.start("node-1");
            assertThat(state(cluster, "node-1")).isEqualTo("up");
            cluster.kill("node-2");
            clock.advance(Duration.ofSeconds(5));
            assertThat(state(cluster, "node-2")).isEqualTo("down");
            cluster.kill("node-1");
            WireAnswer nobody = client.get("/products");
            assertThat(nobody.status()).isEqualTo(503);
            assertThat(nobody.header("Retry-After")).contains("5");
        }
    }

    private static Object state(LabCluster cluster, String node) {
        return cluster.rows().get("lb").get("balancer.nodes").get(node).get("state");
    }

    @Test
    void eachServerHasAMemoryOfItsOwnAndAllHaveOneDatabase() {
        try (LabCluster cluster = two(); WireClient client = new WireClient(cluster.httpPort())) {
            client.form("/login", LOGIN);
            assertThat(cluster.rows().get("node-1")).containsKey("sessions").doesNotContainKey("accounts");
            assertThat(cluster.rows()).doesNotContainKey("node-2");
            assertThat(cluster.rows().get("database")).containsKey("accounts");
            cluster.stop("node-1");
            cluster.start("node-1");
            assertThat(cluster.rows()).doesNotContainKey("node-1");
            assertThat(cluster.rows().get("database")).containsKey("accounts");
        }
    }

    @Test
    void aDrainedServerStopsWhenItsLastSessionHasEnded() {
        try (LabCluster cluster = two("balancer", "sticky-cookie");
                WireClient client = new WireClient(cluster.httpPort())) {
            WireAnswer login = client.form("/login", LOGIN);
            String cookies = "Cookie: SID=" + WireClient.cookie(login, "SID") + "; LB=n1";
            cluster.drain("node-1");
            cluster.stopDrained();
            assertThat(client.get("/me", cookies).status()).isEqualTo(200);
            assertThat(cluster.runs("node-1")).isTrue();
            assertThat(client.get("/products").status()).isEqualTo(200);
            assertThat(forwards()).endsWith("node-1 ", "node-2 ");
            client.form("/logout", "", cookies);
            cluster.stopDrained();
            assertThat(cluster.runs("node-1")).isFalse();
        }
    }

    /** Holds the thread that answers a login, between its look at the accounts and what it makes of it. */
    private static final class Hold implements LabTimers, ServerObserver {
        private final ManualClock clock;
        private final ToldEvents events;
        private final AtomicReference<Thread> held = new AtomicReference<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        Hold(ManualClock clock, ToldEvents events) {
            this.clock = clock;
            this.events = events;
        }

        @Override
        public void on(ServerEvent event) {
            events.on(event);
            if (event instanceof ServerEvent.RowRead read && read.hop() != null && read.table().equals("accounts")) {
                held.compareAndSet(null, Thread.currentThread());
            }
        }

        @Override
        public Instant now() {
            if (held.get() == Thread.currentThread() && reached.getCount() > 0) {
                reached.countDown();
                awaitRelease();
            }
            return clock.now();
        }

        private void awaitRelease() {
            try {
                assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public LabTimer at(Instant instant, Runnable task) {
            return clock.at(instant, task);
        }
    }

    @Test
    void aLoginInTheMidstOfWhichItsServerIsKilledIsNeverRepeatedAndLeavesNothing() throws Exception {
        Hold hold = new Hold(clock, events);
        try (LabCluster cluster = cluster(hold, hold, 0, List.of("node-1", "node-2"), "lb").start();
                WireClient client = new WireClient(cluster.httpPort())) {
            AtomicReference<WireAnswer> answer = new AtomicReference<>();
            Thread asking = Thread.ofVirtual().start(() -> answer.set(client.form("/login", LOGIN)));
            assertThat(hold.reached.await(20, TimeUnit.SECONDS)).isTrue();
            cluster.kill("node-1");
            asking.join();
            hold.released.countDown();
            hold.held.get().join();
            assertThat(answer.get().status()).isEqualTo(502);
            assertThat(forwards()).containsExactly("node-1 reset");
            List<ServerEvent> ofNode = events.all().stream().filter(event -> event.node().equals("node-1")).toList();
            assertThat(ofNode.getLast()).isInstanceOf(ServerEvent.NodeChanged.class);
            assertThat(ofNode).filteredOn(ServerEvent.HopAborted.class::isInstance).hasSize(1);
            assertThat(cluster.rows()).doesNotContainKey("node-1");
            // That one request failed; every later one is answered by the other server.
            for (int i = 0; i < 5; i++) {
                assertThat(client.form("/login", LOGIN).status()).isEqualTo(303);
            }
            assertThat(forwards()).filteredOn("node-2 "::equals).hasSize(5);
        }
    }

    @Test
    void whoAsksAgainAfterAKillIsAnsweredByAnotherServerAndNothingFails() {
        try (LabCluster cluster = two(); WireClient client = new WireClient(cluster.httpPort())) {
            for (int round = 0; round < 6; round++) {
                String killed = round % 2 == 0 ? "node-1" : "node-2";
                cluster.kill(killed);
                for (int i = 0; i < 3; i++) {
                    assertThat(client.get("/products").status()).isEqualTo(200);
                }
                cluster.start(killed);
            }
        }
    }

    @Test
    void aCartThatOneServerHasSignedHoldsOnTheOthersAndAfterARestart() {
        try (LabCluster cluster = two("mode", "guestCookie", "cartCookie", "signed");
                WireClient client = new WireClient(cluster.httpPort())) {
            WireAnswer added = client.json("/cart/items", "{\"id\":\"p1\",\"qty\":1}");
            String cart = "Cookie: guest_cart=" + WireClient.cookie(added, "guest_cart");
            for (int i = 0; i < 2; i++) {
                assertThat(client.json("/orders", "{}", cart).status()).isEqualTo(201);
            }
            cluster.kill("node-1");
            cluster.start("node-1");
            for (int i = 0; i < 2; i++) {
                assertThat(client.json("/orders", "{}", cart).status()).isEqualTo(201);
            }
            assertThat(forwards()).contains("node-1 ", "node-2 ").hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void aSecretThatIsDrawnByChanceIsTheSameOnEachServerAndAfterARestart() {
        try (LabCluster cluster = two("mode", "jwt", "secret", "random32");
                WireClient client = new WireClient(cluster.httpPort())) {
            String token = "Authorization: Bearer " + logIn(client, "alice-pw-1").member("access_token");
            for (int i = 0; i < 2; i++) {
                assertThat(client.send("GET", "api.shop.example", "/me", "", token).status()).isEqualTo(200);
            }
            cluster.kill("node-1");
            cluster.start("node-1");
            for (int i = 0; i < 2; i++) {
                assertThat(client.send("GET", "api.shop.example", "/me", "", token).status()).isEqualTo(200);
            }
            assertThat(forwards()).containsExactly("node-1 ", "node-2 ", "node-1 ", "node-2 ", "node-1 ");
        }
    }

    @Test
    void aChangedPasswordHoldsOnEachServerAndAfterARestart() {
        try (LabCluster cluster = two("mode", "jwt"); WireClient client = new WireClient(cluster.httpPort())) {
            String token = "Authorization: Bearer " + logIn(client, "alice-pw-1").member("access_token");
            assertThat(client.send("POST", "api.shop.example", "/account/password",
                    "{\"old\":\"alice-pw-1\",\"new\":\"alice-pw-2\"}", token, "Content-Type: application/json")
                    .status()).isEqualTo(204);
            for (int round = 0; round < 2; round++) {
                for (int node = 0; node < 2; node++) {
                    assertThat(logIn(client, "alice-pw-1").status()).isEqualTo(401);
                }
                for (int node = 0; node < 2; node++) {
                    assertThat(logIn(client, "alice-pw-2").status()).isEqualTo(200);
                }
                cluster.kill("node-2");
                cluster.start("node-2");
            }
            assertThat(forwards()).startsWith("node-1 ", "node-2 ", "node-1 ", "node-2 ", "node-1 ", "node-2 ");
        }
    }

    private static WireAnswer logIn(WireClient client, String password) {
        return client.json("/auth/login", "{\"username\":\"alice\",\"password\":\"" + password + "\"}");
    }

    @Test
    void aServerBehindTheBalancerComesBackOnItsPort() {
        try (LabCluster cluster = two()) {
            int port = cluster.server("node-2").orElseThrow().httpPort();
            for (int i = 0; i < 3; i++) {
                cluster.kill("node-2");
                cluster.start("node-2");
                assertThat(cluster.server("node-2").orElseThrow().httpPort()).isEqualTo(port);
            }
        }
    }

    @Test
    void whoTalksToAServerThatIsKilledHasHisConnectionReset() throws IOException {
        try (LabCluster cluster = cluster(clock, events, 0, List.of("node-1"), null).start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), cluster.httpPort())) {
            socket.getOutputStream()
                    .write("GET /products HTTP/1.1\r\nHost: shop.exa".getBytes(StandardCharsets.US_ASCII));
            events.await(told -> true);
            WireClient other = new WireClient(cluster.httpPort());
            assertThat(other.get("/products").status()).isEqualTo(200);
            other.close();
            cluster.kill("node-1");
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            int port = cluster.httpPort();
            cluster.start("node-1");
            assertThat(cluster.httpPort()).isEqualTo(port);
        }
    }

    @Test
    void nothingListensOrRunsAfterClosingNorAfterAStartThatFailed() throws IOException {
        LabCluster cluster = two();
        int port = cluster.httpPort();
        cluster.close();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1 }))) {
            LabCluster late = cluster(clock, events, taken.getLocalPort(), List.of("node-1", "node-2"), "lb");
            assertThatThrownBy(late::start).isInstanceOf(LabStartException.class);
        }
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("lb") || name.startsWith("node-2"));
    }
}
