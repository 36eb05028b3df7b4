package dev.authscope.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.server.session.redis.RedisSessions;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.LabSettings;

/** Stores that die, come back, hang, or never were there. */
class StoreOutageTest {

    private final ManualClock clock = new ManualClock();
    private final List<ServerEvent> told = new ArrayList<>();
    private final Journal journal = Journal.background("node-1", clock, told::add);

    private SessionStores open(String which, String redis, String... settings) {
        LabSettings chosen = LabSettings.DEFAULT.with("sessionStore", which);
        for (int i = 0; i < settings.length; i += 2) {
            chosen = chosen.with(settings[i], settings[i + 1]);
        }
        LabSettings fixed = chosen;
        return ChosenStores.open(new StoreSettings(() -> fixed, clock, told::add, redis));
    }

    private static SessionRow row(String label) {
        return new SessionRow("id-" + label, label, "alice", "handle-" + label, ManualClock.T0, ManualClock.T0,
                ManualClock.T0.plus(Duration.ofMinutes(30)), null, List.of(), null, null);
    }

    @ParameterizedTest
    @CsvSource({"redis,off", "redis,on", "jdbc-server,off", "jdbc-server,on" })
    void aDeadStoreAnswersNobodyAndComesBackWithWhatItHasWritten(String which, String persistence) {
        try (SessionStores stores = open(which, "", "storePersistence", persistence)) {
            SessionStore store = stores.open("node-1");
            StoreControl control = stores.control().orElseThrow();
            store.insert(row("SID1"), "login", journal);

            control.kill();
            assertThat(control.running()).isFalse();
            assertThat(stores.rows()).isEmpty();
            assertThatThrownBy(() -> store.find("id-SID1", journal)).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> store.insert(row("SID2"), "login", journal))
                    .isInstanceOf(StoreUnavailableException.class);

            control.start();
            assertThat(store.find("id-SID1", journal).isPresent()).isEqualTo(persistence.equals("on"));
            assertThat(store.find("id-SID2", journal)).isEmpty();
            store.insert(row("SID3"), "login", journal);
            assertThat(store.find("id-SID3", journal)).isPresent();
        }
    }

    @Test
    void aNodeThatDiesBeforeItsCopiesAreSentTakesTheLoginWithItAndAnotherLosesNothing() {
        try (SessionStores stores = open("replicated", "", "replication", "async")) {
            SessionStore one = started(stores, "node-1");
            SessionStore two = started(stores, "node-2");
            one.insert(row("SID1"), "login", journal);
            clock.advance(Duration.ofSeconds(5));
            assertThat(two.find("id-SID1", journal)).isPresent();
            one.insert(row("SID2"), "login", journal);
            one.stop(Ending.CRASH);
            clock.advance(Duration.ofSeconds(60));
            assertThat(two.find("id-SID1", journal)).isPresent();
            assertThat(two.find("id-SID2", journal)).isEmpty();
            two.stop(Ending.ORDERLY);
        }
    }

    @Test
    void aLogoutOnOneSideOfACutReachesTheOtherWhenItHealsAndIsNotUndoneByIt() {
        try (SessionStores stores = open("replicated", "")) {
            SessionStore one = started(stores, "node-1");
            SessionStore two = started(stores, "node-2");
            SessionRow row = row("SID1");
            one.insert(row, "login", journal);
            stores.links().orElseThrow().partition("node-1", "node-2");
            one.remove("id-SID1", "logout", journal);
            for (int i = 0; i < 5; i++) {
                two.update(row, seen -> seen.withCart(List.of("p1")), "cart", journal);
            }
            assertThat(two.find("id-SID1", journal)).isPresent();

            stores.links().orElseThrow().heal();
            assertThat(one.find("id-SID1", journal)).isEmpty();
            assertThat(two.find("id-SID1", journal)).isEmpty();
            one.stop(Ending.ORDERLY);
            two.stop(Ending.ORDERLY);
        }
    }

    private SessionStore started(SessionStores stores, String node) {
        SessionStore store = stores.open(node);
        store.start(Journal.background(node, clock, told::add));
        return store;
    }
}
