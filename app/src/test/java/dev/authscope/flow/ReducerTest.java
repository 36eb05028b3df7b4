package dev.authscope.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ReducerTest {

    private final FlowEvents made = new FlowEvents();

    @Test
    void aLoginLeavesARowACookieAndANamedValue() {
        World world = worldOf(made.step("3", "alice").login("alice", "SID1"));
        assertThat(world.node("node-1").rows("sessions")).singleElement()
                .satisfies(row -> assertThat(row.label()).isEqualTo("SID1"));
        assertThat(world.browser("alice").cookies()).extracting(StoredCookie::value).containsExactly("value-of-SID1");
        assertThat(world.item("value-of-SID1")).map(Item::name).contains("SID1");
        assertThat(world.firstLogin()).isEqualTo(FlowEvents.T0);
    }

    @Test
    void anExchangeGoesFromSentToDoneWithItsChecks() {
        made.step("3", "alice").login("alice", "SID1");
        List<FlowEvent> events = made.events();
        World world = World.EMPTY;
        StringBuilder stages = new StringBuilder();
        for (FlowEvent event : events) {
            world = Reducer.apply(world, event);
            world.currentExchange().ifPresent(exchange -> stages.append(exchange.stage()).append(' '));
        }
        assertThat(stages.toString()).isEqualTo("SENT ARRIVED ARRIVED ARRIVED ARRIVED ANSWERED DONE DONE ");
        assertThat(world.currentExchange()).hasValueSatisfying(exchange -> {
            assertThat(exchange.to()).isEqualTo("node-1");
            assertThat(exchange.checks()).extracting(Exchange.Check::id).containsExactly("cred.password");
            assertThat(exchange.storeWrites()).isEqualTo(1);
            assertThat(exchange.line()).isEqualTo("POST /login");
        });
    }

    @Test
    void theNextStepBeginsWithoutTheExchangesAndChangesOfTheLast() {
        World world = worldOf(made.step("3", "alice").login("alice", "SID1").step("4", "alice"));
        assertThat(world.exchanges().isEmpty()).isTrue();
        assertThat(world.changes().isEmpty()).isTrue();
        assertThat(world.node("node-1").rows("sessions")).hasSize(1);
    }

    @Test
    void anUpdatedRowKeepsItsPlaceAndADeletedOneIsGone() {
        made.step("3", "alice").login("alice", "SID1").login("alice", "SID2");
        made.add(new FlowEvent.RowChanged(made.stamp("node-1", 0), "sessions", "value-of-SID1", "SID1",
                FlowEvents.row("user", "alice"), FlowEvents.row("user", "bob"), "test"));
        assertThat(worldOf(made).node("node-1").rows("sessions")).extracting(Row::label)
                .containsExactly("SID1", "SID2");
        made.add(new FlowEvent.RowChanged(made.stamp("node-1", 0), "sessions", "value-of-SID1", "SID1",
                FlowEvents.row("user", "bob"), null, "logout"));
        assertThat(worldOf(made).node("node-1").rows("sessions")).extracting(Row::label).containsExactly("SID2");
    }

    @Test
    void cookieDecisionsBelongToTheRequestThatFollowsThem() {
        made.step("3", "alice");
        made.add(new FlowEvent.CookieSent(made.stamp("alice", 1), FlowEvents.cookie("SID", "a")));
        made.add(new FlowEvent.CookieWithheld(made.stamp("alice", 1), FlowEvents.cookie("RT", "b"),
                List.of("path-mismatch")));
        made.login("alice", "SID1");
        World world = worldOf(made);
        assertThat(world.currentExchange()).hasValueSatisfying(exchange -> {
            assertThat(exchange.cookiesSent()).extracting(StoredCookie::name).containsExactly("SID");
            assertThat(exchange.cookiesWithheld()).singleElement()
                    .satisfies(held -> assertThat(held.reasons()).containsExactly("path-mismatch"));
        });
        assertThat(world.pending().sent()).isEmpty();
    }

    @Test
    void lookUpsOfAccountsCountAsStoreOperationsAndThoseOfACopyDoNot() {
        made.step("3", "alice").login("alice", "SID1");
        made.add(new FlowEvent.RowRead(made.stamp("node-1", 1), "accounts", "alice", "alice", true));
        made.add(new FlowEvent.RowRead(made.stamp("node-1", 1), "sessions", "x", null, false));
        made.add(new FlowEvent.RowRead(made.stamp("node-1", 1), "cachedSessions", "x", null, false));
        assertThat(worldOf(made).currentExchange()).map(Exchange::storeReads).contains(2);
    }

    @Test
    void aRemovedValueIsNoLongerStored() {
        made.add(new FlowEvent.StorageWritten(made.stamp("alice", 0), StorageArea.MEMORY, "https://shop.example",
                "access_token", "AT"));
        assertThat(worldOf(made).browser("alice").stored(StorageArea.MEMORY)).hasSize(1);
        made.add(new FlowEvent.StorageWritten(made.stamp("alice", 0), StorageArea.MEMORY, "https://shop.example",
                "access_token", null));
        assertThat(worldOf(made).browser("alice").stored(StorageArea.MEMORY)).isEmpty();
    }

    @Test
    void aRunTellsWhatItIs() {
        made.add(new FlowEvent.RunStarted(made.stamp("", 0), "session-login", 5, Map.of("mode", "session"), List.of()));
        assertThat(worldOf(made).run().seed()).isEqualTo(5);
    }

    private static World worldOf(FlowEvents events) {
        World world = World.EMPTY;
        for (FlowEvent event : events.events()) {
            world = Reducer.apply(world, event);
        }
        return world;
    }

    @Test
    void aCookieThatIsNotKeptIsNotedUnlessItWasOnlyToBeForgotten() {
        made.step("3", "alice");
        made.add(new FlowEvent.CookieIgnored(made.stamp("alice", 0), "SID=x; Path=/", List.of("prefix-host")));
        made.add(new FlowEvent.CookieIgnored(made.stamp("alice", 0), "SID=; Max-Age=0", List.of("expired")));
        assertThat(worldOf(made).notes().values()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("cookie-ignored");
            assertThat(note.arguments()).isEqualTo(Map.of("name", "SID", "reasons", "prefix-host"));
        });
    }
}
