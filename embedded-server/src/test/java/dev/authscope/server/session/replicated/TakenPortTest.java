package dev.authscope.server.session.replicated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.settings.LabSettings;

/** The port of a node's channel is taken while the node does not run. */
class TakenPortTest {

    private final ManualClock clock = new ManualClock();

    private SessionStore started(ReplicatedSessions stores, String node) {
        SessionStore store = stores.open(node);
        store.start(journal(node));
        return store;
    }

    private Journal journal(String node) {
        return Journal.background(node, clock, event -> {});
    }

    @Test
    void aNodeWhosePortIsTakenMeanwhileJoinsOnAnotherOneAndLearnsAllRows() throws IOException {
        try (ReplicatedSessions stores = new ReplicatedSessions(new StoreSettings(
                () -> LabSettings.DEFAULT.with("sessionStore", "replicated"), clock, event -> {}, ""))) {
            SessionStore one = started(stores, "node-1");
            SessionStore two = started(stores, "node-2");
            SessionRow row = new SessionRow("id-SID1", "SID1", "alice", "h", ManualClock.T0, ManualClock.T0, null,
                    null, List.of(), null, null);
            two.insert(row, "login", journal("node-2"));
            int port = stores.portOf("node-1");
            one.stop(Ending.CRASH);
            try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                SessionStore again = started(stores, "node-1");
                assertThat(taken.isBound()).isTrue();
                assertThat(stores.portOf("node-1")).isNotEqualTo(port);
                assertThat(stores.notices()).containsExactly(
                        new StoreNotice.PortInUse("node-1", port, stores.portOf("node-1")));
                assertThat(again.find("id-SID1", journal("node-1"))).contains(row);
                again.remove("id-SID1", "logout", journal("node-1"));
                assertThat(two.find("id-SID1", journal("node-2"))).isEmpty();
                again.stop(Ending.ORDERLY);
            }
            two.stop(Ending.ORDERLY);
        }
    }
}
