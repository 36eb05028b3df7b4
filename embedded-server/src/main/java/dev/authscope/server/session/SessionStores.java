package dev.authscope.server.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.time.LabTimers;

/**
 * The places in which the nodes of one lab keep their sessions. It lives longer than a node: what a node left there when it
 * stopped, it finds when it starts again.
 */
public interface SessionStores extends AutoCloseable {

    /** The store as one node sees it. A node that starts again asks anew. Reaches for nothing yet. */
    SessionStore open(String node);

    /** The rows that are really kept outside the nodes now: by place, table and key; empty places are left out. */
    default Map<String, Map<String, Map<String, Map<String, Object>>>> rows() {
        return Map.of();
    }

    /** The connections over which nodes copy sessions to each other; empty where they do not. */
    default Optional<NodeLinks> links() {
        return Optional.empty();
    }

    /** What can be done to the store where it is a program of its own; empty where it is none. */
    default Optional<StoreControl> control() {
        return Optional.empty();
    }

    /**
     * What was asked for and could not be had, for the user, in the order in which it was found. Empty when all is as it was
     * asked for.
     */
    default List<StoreNotice> notices() {
        return List.of();
    }

    /** Room for rows of another kind in the same store; empty where there is none. */
    default Optional<StoreRoom> room() {
        return Optional.empty();
    }

    /** Stops what was started for it. Does nothing when that was done already. */
    @Override
    default void close() {}

    /** Each node keeps its sessions in its own memory. */
    static SessionStores memory(LabTimers timers) {
        return node -> new MemorySessionStore(timers);
    }
}
