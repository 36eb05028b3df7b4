package dev.authscope.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.server.settings.LabSettings;

/** What all stores of sessions have in common, asked of real ones. */
class SessionStoreContractTest {

    private static final Instant T0 = ManualClock.T0;
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final ManualClock clock = new ManualClock();
    private final List<ServerEvent> told = new ArrayList<>();
    private final ServerObserver observer = event -> {
        synchronized (told) {
            told.add(event);
        }
    };
    private final Journal journal = Journal.background("node-1", clock, observer);
    private SessionStores stores = SessionStores.memory(clock);
    private SessionStore store = stores.open("node-1");

    private void open(String which, String... settings) {
        LabSettings chosen = LabSettings.DEFAULT.with("sessionStore", which);
        for (int i = 0; i < settings.length; i += 2) {
            chosen = chosen.with(settings[i], settings[i + 1]);
        }
        LabSettings fixed = chosen;
        stores = ChosenStores.open(new StoreSettings(() -> fixed, clock, observer, ""));
        store = stores.open("node-1");
        store.start(journal);
    }

    @AfterEach
    void close() {
        store.stop(Ending.ORDERLY);
        stores.close();
    }

    private static SessionRow row(String label, String user) {
        return new SessionRow("id-" + label, label, user, "handle-" + label, T0, T0, T0.plus(IDLE),
                T0.plus(Duration.ofHours(8)), List.of(), null, null);
    }

    /** What is really kept, wherever that is. */
    private Map<String, Map<String, Object>> kept() {
        Map<String, Map<String, Object>> rows = new TreeMap<>(store.rows());
        stores.rows().values().forEach(tables -> tables.values().forEach(rows::putAll));
        return rows;
    }

    /** What the changes told so far add up to. */
    private Map<String, Map<String, Object>> accordingToWhatWasTold() {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        synchronized (told) {
            for (ServerEvent event : told) {
                if (event instanceof ServerEvent.RowChanged changed) {
                    Map<String, Object> after = changed.after();
                    if (after == null) {
                        rows.remove(changed.key());
                    } else {
                        rows.put(changed.key(), after);
                    }
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "file", "jdbc", "jdbc-server", "redis", "replicated" })
    void keepsFindsChangesAndEndsSessionsAndTellsAllOfIt(String which) {
        open(which);
        SessionRow alice = new SessionRow("id-SID1", "SID1", "alice", "handle-SID1", T0, T0, T0.plus(IDLE), null,
                List.of("p1", "p1"), "csrf \"quoted\" 한글", "Agent/1.0 'x'");
        store.insert(alice, "login", journal);
        store.insert(row("SID2", "bob"), "login", journal);
        store.insert(row("SID10", "alice"), "login", journal);

        assertThat(store.find("id-SID1", journal)).contains(alice);
        assertThat(store.find("id-SID9", journal)).isEmpty();
        assertThat(store.find("id-SID1' OR '1'='1", journal)).isEmpty();
        assertThat(store.ofUser("alice", journal)).extracting(SessionRow::label).containsExactly("SID1", "SID10");
        assertThat(store.ofUser("carol", journal)).isEmpty();

        Optional<SessionRow> changed = store.update(alice, seen -> seen.withCart(List.of("p2")), "cart", journal);
        assertThat(changed).map(SessionRow::cart).contains(List.of("p2"));
        assertThat(store.find("id-SID1", journal)).map(SessionRow::cart).contains(List.of("p2"));
        assertThat(kept()).isEqualTo(accordingToWhatWasTold()).hasSize(3);

        assertThat(store.remove("id-SID1", "logout", journal)).map(SessionRow::label).contains("SID1");
        assertThat(store.remove("id-SID1", "logout", journal)).isEmpty();
        assertThat(store.find("id-SID1", journal)).isEmpty();
        assertThat(kept()).isEqualTo(accordingToWhatWasTold()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "file", "jdbc", "jdbc-server", "redis", "replicated" })
    void aSessionThatWasEndedMeanwhileIsNotBroughtBackByAnOldView(String which) {
        open(which);
        SessionRow seen = row("SID1", "alice");
        store.insert(seen, "login", journal);
        store.remove("id-SID1", "logout", journal);

        assertThat(store.update(seen, row -> row.withCart(List.of("p1")), "cart", journal)).isEmpty();
        assertThat(store.find("id-SID1", journal)).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "file", "jdbc", "jdbc-server", "redis", "replicated" })
    void changesAtTheSameTimeAreAllKept(String which) throws InterruptedException {
        open(which);
        SessionRow seen = row("SID1", "alice");
        store.insert(seen, "login", journal);
        int threads = 4;
        CountDownLatch all = new CountDownLatch(threads);
        AtomicInteger failures = new AtomicInteger();
        for (int i = 0; i < threads; i++) {
            String product = "p" + i;
            Thread.ofVirtual().start(() -> {
                try {
                    // Each works with the same old view, as requests that overlap do.
                    store.update(seen, row -> {
                        List<String> cart = new ArrayList<>(row.cart());
                        cart.add(product);
                        return row.withCart(cart);
                    }, "cart", journal);
                } catch (RuntimeException e) {
                    failures.incrementAndGet();
                } finally {
                    all.countDown();
                }
            });
        }
        all.await();
        assertThat(failures).hasValue(0);
        assertThat(store.find("id-SID1", journal).orElseThrow().cart())
                .containsExactlyInAnyOrder("p0", "p1", "p2", "p3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "file", "jdbc", "jdbc-server", "redis", "replicated" })
    void anExpiredRowIsRemovedSomeMinutesLaterByTheTimeOfTheLab(String which) {
        open(which);
        SessionRow seen = row("SID1", "alice");
        store.insert(seen, "login", journal);
        clock.advance(Duration.ofMinutes(20));
        Instant now = clock.now();
        store.update(seen, row -> row.seen(now, now.plus(IDLE)), "touch", journal);

        clock.advance(Duration.ofMinutes(34));
        assertThat(kept()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(kept()).isEmpty();
        assertThat(accordingToWhatWasTold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory:ORDERLY:0", "memory:CRASH:0", "file:ORDERLY:1", "file:CRASH:0", "jdbc:ORDERLY:1",
            "jdbc:CRASH:1", "jdbc-server:CRASH:1", "redis:CRASH:1", "redis:ORDERLY:1" })
    void whatIsFoundAfterTheNodeStartsAgainDependsOnWhereItWasKept(String text) {
        String[] which = text.split(":");
        open(which[0]);
        store.insert(row("SID1", "alice"), "login", journal);
        store.stop(Ending.valueOf(which[1]));
        synchronized (told) {
            told.removeIf(event -> event instanceof ServerEvent.RowChanged && event.node().equals("node-1"));
        }

        store = stores.open("node-1");
        store.start(journal);
        assertThat(store.find("id-SID1", journal).stream().count()).isEqualTo(Long.parseLong(which[2]));
        assertThat(kept()).isEqualTo(accordingToWhatWasTold());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc", "memory", "file" })
    void oneNodeKnowsNothingOfWhatAnotherKeeps(String which) {
        open(which);
        store.insert(row("SID1", "alice"), "login", journal);
        SessionStore other = stores.open("node-2");
        other.start(Journal.background("node-2", clock, observer));
        assertThat(other.find("id-SID1", journal)).isEmpty();
        other.stop(Ending.ORDERLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc-server", "redis", "replicated" })
    void whatOneNodeKeepsAnotherFinds(String which) {
        open(which);
        SessionStore other = stores.open("node-2");
        other.start(Journal.background("node-2", clock, observer));
        store.insert(row("SID1", "alice"), "login", journal);
        assertThat(other.find("id-SID1", journal)).contains(row("SID1", "alice"));
        other.remove("id-SID1", "logout", journal);
        assertThat(store.find("id-SID1", journal)).isEmpty();
        other.stop(Ending.ORDERLY);
    }
}
