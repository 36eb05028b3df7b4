package dev.authscope.server.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.session.HangingWire;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreControl;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.settings.LabSettings;

/** A Redis that runs already, is asked by its address, and may be wrong in every way. */
class RedisByAddressTest {

    private final ManualClock clock = new ManualClock();
    private final List<ServerEvent> told = new ArrayList<>();
    private final Journal journal = Journal.background("node-1", clock, told::add);

    private SessionStores open(String address) {
        return RedisSessions.open(new StoreSettings(() -> LabSettings.DEFAULT.with("sessionStore", "redis"), clock,
                told::add, address));
    }

    private static SessionRow row(String label) {
        return new SessionRow("id-" + label, label, "alice", "handle-" + label, ManualClock.T0, ManualClock.T0, null,
                null, List.of(), null, null);
    }

    /** The problem is told, and a session is kept nevertheless. */
    private void goesOnWithItsOwn(String address, StoreNotice problem) {
        try (SessionStores stores = open(address)) {
            assertThat(stores.notices()).containsExactly(problem);
            SessionStore store = stores.open("node-1");
            store.insert(row("SID1"), "login", journal);
            assertThat(store.find("id-SID1", journal)).isPresent();
        }
    }

    @Test
    void keysOfOthersAreLeftAloneAndItsOwnAreGoneAtTheEnd() {
        try (RealRedis redis = new RealRedis()) {
            redis.put("sess:of-another-program", "x");
            try (SessionStores stores = open("redis://127.0.0.1:" + redis.port())) {
                assertThat(stores.notices()).isEmpty();
                SessionStore store = stores.open("node-1");
                store.insert(row("SID1"), "login", journal);
                assertThat(redis.keys()).containsExactlyInAnyOrder("sess:of-another-program",
                        "authscope:sess:id-SID1");
                StoreControl control = stores.control().orElseThrow();
                control.kill();
                assertThatThrownBy(() -> store.find("id-SID1", journal))
                        .isInstanceOf(StoreUnavailableException.class);
                control.start();
                assertThat(store.find("id-SID1", journal)).isEmpty();
                store.insert(row("SID2"), "login", journal);
            }
            assertThat(redis.keys()).containsExactly("sess:of-another-program");
        }
    }

    @Test
    void oneThatWantsAPasswordIsAskedWithItAndWithoutItIsNotUsed() {
        try (RealRedis redis = new RealRedis()) {
            redis.wantPassword("s3cret");
            StoreNotice problem = new StoreNotice.RedisPassword("127.0.0.1:" + redis.port(), redis.port());
            goesOnWithItsOwn("redis://127.0.0.1:" + redis.port(), problem);
            goesOnWithItsOwn("redis://:wr0ng@127.0.0.1:" + redis.port(), problem);
            try (SessionStores stores = open("redis://:s3cret@127.0.0.1:" + redis.port())) {
                assertThat(stores.notices()).isEmpty();
            }
        }
    }

    @Test
    void oneThatRefusesOrSaysNothingIsNotWaitedFor() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        goesOnWithItsOwn("redis://127.0.0.1:" + free, new StoreNotice.RedisSilent("127.0.0.1:" + free));
        try (HangingWire silent = new HangingWire(0)) {
            goesOnWithItsOwn("redis://127.0.0.1:" + silent.port(),
                    new StoreNotice.RedisSilent("127.0.0.1:" + silent.port()));
        }
    }

    @Test
    void oneThatIsTooOldOrNoRedisIsNotUsed() throws IOException {
        try (FakeServer old = new FakeServer("$20\r\nredis_version:6.0.16\r\n")) {
            goesOnWithItsOwn("redis://127.0.0.1:" + old.port(),
                    new StoreNotice.RedisTooOld("127.0.0.1:" + old.port(), "6.0.16", "6.2"));
        }
        try (FakeServer web = new FakeServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            goesOnWithItsOwn("redis://127.0.0.1:" + web.port(),
                    new StoreNotice.RedisSilent("127.0.0.1:" + web.port()));
        }
    }

    @Test
    void anAddressThatIsNoneOrOfAnotherMachineIsNotAskedAndNoPasswordIsTold() {
        goesOnWithItsOwn("redis://:s3cret@10.0.0.1:6379", new StoreNotice.RedisElsewhere("10.0.0.1", 6379));
        goesOnWithItsOwn("rediss://:s3cret@127.0.0.1", new StoreNotice.NoRedisAddress("rediss://127.0.0.1"));
        assertThat(RedisSessions.problemOf("redis://127.0.0.1")).isEmpty();
        assertThat(RedisSessions.problemOf("redis://localhost:6380/")).isEmpty();
        for (String none : List.of("", "6379", "127.0.0.1:6379", "http://127.0.0.1", "redis://127.0.0.1:99999",
                "redis://127.0.0.1:x", "redis:s3cret@127.0.0.1", "redis://us er:s3cret@127.0.0.1")) {
            assertThat(RedisSessions.problemOf(none)).as(none)
                    .containsInstanceOf(StoreNotice.NoRedisAddress.class)
                    .hasValueSatisfying(problem -> assertThat(problem.toString()).doesNotContain("s3cret"));
        }
    }

    @Test
    void oneThatWasNamedIsNotUsedWhereTheLabNeedsTwo() {
        StoreSettings with = new StoreSettings(
                () -> LabSettings.DEFAULT.with("sessionStore", "redis").with("storeReplica", "on"), clock, told::add,
                "redis://127.0.0.1:1");
        try (SessionStores stores = RedisSessions.open(with)) {
            assertThat(stores.notices()).containsExactly(new StoreNotice.RedisWithReplica());
        }
    }

    /** Says the same to whatever it is asked, but OK to what a client says of itself. */
    private static final class FakeServer implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));

        FakeServer(String answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!listener.isClosed()) {
                    try (Socket socket = listener.accept()) {
                        talk(socket, answer);
                    } catch (IOException e) {
                        // The client has gone, or the server has.
                    }
                }
            });
        }

        private static void talk(Socket socket, String answer) throws IOException {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                // A command is an array: *2, then length and word in turn; the first word says which it is.
                if (line.startsWith("*")) {
                    in.readLine();
                    String word = in.readLine();
                    boolean asked = word == null || word.equals("INFO") || answer.startsWith("HTTP");
                    out.write((asked ? answer : word.equals("HELLO") ? "-ERR unknown command\r\n" : "+OK\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            }
        }

        int port() {
            return listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
