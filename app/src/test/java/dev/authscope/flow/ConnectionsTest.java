package dev.authscope.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionsTest {

    @Test
    void requestsOnOneConnectionShareItsNumber() {
        Connections connections = Connections.NONE.with("alice", new HopKey(40_000, 0))
                .with("alice", new HopKey(40_000, 1));
        assertThat(connections.opened().get("alice")).isEqualTo(1);
        assertThat(connections.number("alice", new HopKey(40_000, 1))).isEqualTo(1);
    }

    @Test
    void eachClientCountsItsOwnConnections() {
        Connections connections = Connections.NONE.with("alice", new HopKey(40_000, 0))
                .with("mallory", new HopKey(40_001, 0))
                .with("alice", new HopKey(40_002, 0));
        assertThat(connections.opened().get("alice")).isEqualTo(2);
        assertThat(connections.number("alice", new HopKey(40_002, 5))).isEqualTo(2);
        assertThat(connections.number("mallory", new HopKey(40_001, 0))).isEqualTo(1);
    }

    @Test
    void aPortThatIsUsedAgainIsAnotherConnection() {
        Connections connections = Connections.NONE.with("alice", new HopKey(40_000, 0))
                .with("alice", new HopKey(40_000, 0));
        assertThat(connections.number("alice", new HopKey(40_000, 0))).isEqualTo(2);
    }

    @Test
    void aRequestThatGotNoConnectionHasNoNumber() {
        assertThat(Connections.NONE.with("alice", null)).isEqualTo(Connections.NONE);
        assertThat(Connections.NONE.number("alice", null)).isZero();
    }
}
