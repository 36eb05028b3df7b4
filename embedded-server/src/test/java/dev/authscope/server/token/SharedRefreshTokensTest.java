package dev.authscope.server.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.LabSettings;

/** Refresh tokens of several nodes in a real Redis. */
class SharedRefreshTokensTest {

    private static final Instant T0 = ManualClock.T0;

    private final ManualClock clock = new ManualClock();
    private final Journal journal = Journal.background("node-1", clock, ServerObserver.none());
    private SessionStores stores = SessionStores.memory(clock);
    private SharedRefreshTokens tokens = open();

    private SharedRefreshTokens open() {
        LabSettings settings = LabSettings.DEFAULT.with("sessionStore", "redis")
                .with("refreshTable", "redis")
                .with("storePersistence", "on");
        stores = ChosenStores.open(new StoreSettings(() -> settings, clock, ServerObserver.none(), ""));
        return new SharedRefreshTokens(stores.room().orElseThrow(), clock, journal);
    }

    @BeforeEach
    void begin() {
        tokens.insert(row("RT1"), "login", journal);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static RefreshRow row(String label) {
        return new RefreshRow(RefreshTokens.hash("token " + label), label, "family", "alice",
                new Subject("u-1001", "Alice", List.of("user")), T0, T0.plus(Duration.ofDays(14)),
                T0.plus(Duration.ofDays(30)), RefreshStatus.ACTIVE, null, null,
                new RefreshRow.LiveAccess("AT1", "https://shop.example", "jti", T0.plusSeconds(900)), null);
    }

    private boolean rotate(RefreshRow seen, String next) {
        return rotate(seen, next, true);
    }

    private boolean rotate(RefreshRow seen, String next, boolean atomic) {
        RefreshRow following = row(next);
        return tokens.rotate(seen, new RefreshRow.Use(clock.now(), following.hash(), next), following, atomic,
                journal);
    }

    @Test
    void ofTwoUsesThatBothLookedFirstBothWinWhereMarkingIsAStepOfItsOwn() {
        RefreshRow seen = tokens.find("token RT1", journal).orElseThrow();
        assertThat(rotate(seen, "RT2", false)).isTrue();
        assertThat(rotate(seen, "RT3", false)).isTrue();
        assertThat(rotate(seen, "RT4", true)).isFalse();
        assertThat(tokens.ofFamily("family", journal)).extracting(RefreshRow::label)
                .containsExactly("RT1", "RT2", "RT3");
        assertThat(tokens.find("token RT1", journal).map(RefreshRow::status)).contains(RefreshStatus.USED);
    }

    @Test
    void aRowComesBackAsItWasKept() {
        assertThat(tokens.find("token RT1", journal)).contains(row("RT1"));
        assertThat(tokens.find("token RT9", journal)).isEmpty();
        RefreshRow ended = row("RT1").ended(new RefreshRow.End(T0, "logout"));
        tokens.update(row("RT1").hash(), old -> old.ended(new RefreshRow.End(T0, "logout")), "logout", journal);
        assertThat(tokens.ofFamily("family", journal)).containsExactly(ended);
        assertThat(tokens.ofUser("bob", journal)).isEmpty();
    }

    @Test
    void ofManyUsesAtTheSameTimeOneWinsAndTheOthersChangeNothing() throws Exception {
        int nodes = 8;
        RefreshRow seen = tokens.find("token RT1", journal).orElseThrow();
        CyclicBarrier together = new CyclicBarrier(nodes);
        List<Future<Boolean>> uses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            for (int i = 0; i < nodes; i++) {
                String next = "RT" + (i + 2);
                uses.add(threads.submit(() -> {
                    together.await();
                    return rotate(seen, next);
                }));
            }
        }
        int won = 0;
        for (Future<Boolean> use : uses) {
            won += use.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
        assertThat(tokens.ofFamily("family", journal)).hasSize(2);
        assertThat(tokens.find("token RT1", journal).map(RefreshRow::status)).contains(RefreshStatus.USED);
    }

    @Test
    void aStoreThatStoppedSaysNothingAndKnowsTheRowsAgainAfterItsStart() {
        stores.control().orElseThrow().kill();
        assertThatThrownBy(() -> tokens.find("token RT1", journal)).isInstanceOf(StoreUnavailableException.class);
        stores.control().orElseThrow().start();
        assertThat(tokens.find("token RT1", journal)).contains(row("RT1"));
        assertThat(tokens.rowsInStore()).hasSize(1);
    }

    @Test
    void aRowIsSweptSomeMinutesAfterTheEndOfItsFamily() {
        clock.advance(Duration.ofDays(14).plusMinutes(5));
        assertThat(tokens.rowsInStore()).hasSize(1);
        clock.advance(Duration.ofDays(16).minusMinutes(5));
        assertThat(tokens.rowsInStore()).hasSize(1);
        clock.advance(Duration.ofMinutes(5));
        assertThat(tokens.rowsInStore()).isEmpty();
    }

    @Test
    void withoutAStoreForSessionsThereIsNoPlaceForThem() {
        LabSettings settings = LabSettings.DEFAULT.with("refreshTable", "redis");
        assertThatThrownBy(() -> ChosenStores.open(new StoreSettings(() -> settings, clock, ServerObserver.none(), "")))
                .isInstanceOf(StoreStartException.class)
                .hasMessageContaining("sessionStore=redis");
        assertThat(RefreshJson.read("{}")).isEqualTo(Optional.empty());
        assertThat(RefreshJson.read(RefreshJson.write(row("RT1")).replace("\"active\"", "\"odd\""))).isEmpty();
    }
}
