package dev.authscope.server.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreControl;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.settings.LabSettings;

/** Two real Redis servers, one of which copies the other and takes its place. */
class FailoverTest {

    private final ManualClock clock = new ManualClock();
    private final List<ServerEvent> told = new ArrayList<>();
    private final Journal journal = Journal.background("node-1", clock, told::add);

    private SessionStores open(String replica) {
        LabSettings settings = LabSettings.DEFAULT.with("sessionStore", "redis").with("storeReplica", replica);
        return RedisSessions.open(new StoreSettings(() -> settings, clock, told::add, ""));
    }

    private static SessionRow row(String label) {
        return new SessionRow("id-" + label, label, "alice", "handle-" + label, ManualClock.T0, ManualClock.T0,
                ManualClock.T0.plus(Duration.ofMinutes(30)), null, List.of(), null, null);
    }

    /** The ids that are really kept, by place; and what was told adds up to the same. */
    private Map<String, Set<String>> kept(SessionStores stores) {
        Map<String, Set<String>> really = new TreeMap<>();
        stores.rows().forEach((place, tables) -> really.put(place, new TreeSet<>(tables.get("sessions").keySet())));
        Map<String, Set<String>> asTold = new TreeMap<>();
        for (ServerEvent event : told) {
            if (event instanceof ServerEvent.RowChanged changed) {
                Set<String> there = asTold.computeIfAbsent(event.node(), place -> new TreeSet<>());
                if (changed.after() == null) {
                    there.remove(changed.key());
                } else {
                    there.add(changed.key());
                }
            } else if (event instanceof ServerEvent.NodeChanged changed && changed.state().equals("killed")) {
                asTold.remove(event.node());
            }
        }
        asTold.values().removeIf(Set::isEmpty);
        assertThat(asTold).isEqualTo(really);
        return really;
    }

    @Test
    void theCopyTakesThePlaceOfTheDeadOneAfterAWhileAndTheOldOneComesBackAsItsCopy() {
        try (SessionStores stores = open("on")) {
            SessionStore store = stores.open("node-1");
            StoreControl control = stores.control().orElseThrow();
            store.insert(row("SID1"), "login", journal);
            store.insert(row("SID2"), "login", journal);
            store.remove("id-SID2", "logout", journal);
            assertThat(kept(stores)).isEqualTo(Map.of("store", Set.of("id-SID1"), "store-2", Set.of("id-SID1")));

            control.kill();
            assertThatThrownBy(() -> store.find("id-SID1", journal)).isInstanceOf(StoreUnavailableException.class);
            assertThat(kept(stores)).isEqualTo(Map.of("store-2", Set.of("id-SID1")));
            clock.advance(FailoverSessions.PATIENCE);
            assertThat(store.find("id-SID1", journal)).contains(row("SID1"));
            store.insert(row("SID3"), "login", journal);
            assertThat(kept(stores)).isEqualTo(Map.of("store-2", Set.of("id-SID1", "id-SID3")));

            control.start();
            assertThat(kept(stores)).isEqualTo(
                    Map.of("store", Set.of("id-SID1", "id-SID3"), "store-2", Set.of("id-SID1", "id-SID3")));
            // And the other way around.
            control.kill();
            clock.advance(FailoverSessions.PATIENCE);
            assertThat(store.find("id-SID3", journal)).isPresent();
            assertThat(kept(stores)).isEqualTo(Map.of("store", Set.of("id-SID1", "id-SID3")));
            clock.advance(Duration.ofMinutes(35));
            assertThat(kept(stores)).isEmpty();
        }
    }

    @Test
    void whatWasNotCopiedWhenTheOneThatIsAskedDiesIsLost() {
        try (SessionStores stores = open("lagging")) {
            SessionStore store = stores.open("node-1");
            store.insert(row("SID1"), "login", journal);
            assertThat(kept(stores)).isEqualTo(Map.of("store", Set.of("id-SID1")));
            clock.advance(FailoverSessions.LAG);
            assertThat(kept(stores)).isEqualTo(Map.of("store", Set.of("id-SID1"), "store-2", Set.of("id-SID1")));
            store.insert(row("SID2"), "login", journal);
            stores.control().orElseThrow().kill();
            clock.advance(FailoverSessions.PATIENCE);
            assertThat(store.find("id-SID1", journal)).isPresent();
            assertThat(store.find("id-SID2", journal)).isEmpty();
            assertThat(kept(stores)).isEqualTo(Map.of("store-2", Set.of("id-SID1")));
        }
    }

    @Test
    void oneThatComesBackEmptyBeforeTheOtherTookItsPlaceEmptiesItsCopy() {
        try (SessionStores stores = open("on")) {
            SessionStore store = stores.open("node-1");
            StoreControl control = stores.control().orElseThrow();
            store.insert(row("SID1"), "login", journal);
            control.kill();
            control.start();
            assertThat(store.find("id-SID1", journal)).isEmpty();
            assertThat(kept(stores)).isEmpty();
            clock.advance(FailoverSessions.PATIENCE);
            store.insert(row("SID2"), "login", journal);
            assertThat(kept(stores)).isEqualTo(Map.of("store", Set.of("id-SID2"), "store-2", Set.of("id-SID2")));
        }
    }
}
