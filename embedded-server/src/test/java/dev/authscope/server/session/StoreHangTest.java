package dev.authscope.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.authscope.server.LabCertificates;
import dev.authscope.server.LabServer;
import dev.authscope.server.LabServerConfig;
import dev.authscope.server.ManualClock;
import dev.authscope.server.ToldEvents;
import dev.authscope.server.WireAnswer;
import dev.authscope.server.WireClient;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.server.session.jdbc.RealH2;
import dev.authscope.server.session.redis.RealRedis;
import dev.authscope.server.settings.LabSettings;

/** A store that accepts and never answers: the user gets 503 when the patience is over, and nothing hangs. */
class StoreHangTest {

    private static final String LOGIN = "username=alice&password=alice-pw-1";

    private final ManualClock clock = new ManualClock();
    private final ToldEvents events = new ToldEvents();

    private StoreSettings with(String store, String redis) {
        LabSettings settings = LabSettings.DEFAULT.with("sessionStore", store);
        return new StoreSettings(() -> settings, clock, events, redis);
    }

    @Test
    @Timeout(60)
    void aRedisThatHangsIsAnsweredFor() {
        try (RealRedis redis = new RealRedis();
                HangingWire wire = new HangingWire(redis.port());
                SessionStores stores = ChosenStores.open(with("redis", "redis://127.0.0.1:" + wire.port()))) {
            answers503(stores, "redis", wire);
        }
    }

    @Test
    @Timeout(60)
    void anH2ServerThatHangsIsAnsweredFor() {
        AtomicReference<HangingWire> wire = new AtomicReference<>();
        try (SessionStores stores = RealH2.open(with("jdbc-server", ""),
                port -> wire.updateAndGet(known -> known == null ? new HangingWire(port) : known).port())) {
            answers503(stores, "jdbc-server", wire.get());
        } finally {
            wire.get().close();
        }
    }

    private void answers503(SessionStores stores, String store, HangingWire wire) {
        LabSettings settings = LabSettings.DEFAULT.with("sessionStore", store);
        try (LabServer server = LabServer
                .create(new LabServerConfig("node-1", settings, clock, new SeededRandomness(1), events,
                        LabCertificates.pinned(), 0, false, Onward.nowhere(), stores))
                .start(); WireClient client = new WireClient(server.httpPort())) {
            String cookie = "Cookie: SID=" + WireClient.cookie(client.form("/login", LOGIN), "SID");
            assertThat(client.get("/me", cookie).status()).isEqualTo(200);

            wire.hang();
            WireAnswer first = client.get("/me", cookie);
            assertThat(first.status()).isEqualTo(503);
            assertThat(first.header("Retry-After")).contains("5");
            assertThat(first.header("Set-Cookie")).isEmpty();
            // By now the connection of before is given up, and a new one hangs from its first word on.
            assertThat(client.get("/me", cookie).status()).isEqualTo(503);
            assertThat(client.get("/products").status()).isEqualTo(200);
        }
    }
}
