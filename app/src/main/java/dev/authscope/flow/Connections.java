package dev.authscope.flow;

import org.jspecify.annotations.Nullable;

/**
 * The TCP connections that the run's clients have opened so far.
 *
 * @param opened how many, by client
 * @param numbers a connection's number among those of its client, from 1, by client and port
 */
public record Connections(PersistentMap<String, Integer> opened, PersistentMap<String, Integer> numbers) {

    static final Connections NONE = new Connections(PersistentMap.empty(), PersistentMap.empty());

    /** After a request left on a hop; the first request on a connection is the one that opened it. */
    Connections with(String client, @Nullable HopKey hop) {
        if (hop == null || hop.index() > 0) {
            return this;
        }
        int number = opened.getOrDefault(client, 0) + 1;
        return new Connections(opened.with(client, number), numbers.with(name(client, hop), number));
    }

    /** The number of the connection that a hop belongs to; 0 when there is none. */
    int number(String client, @Nullable HopKey hop) {
        return hop == null ? 0 : numbers.getOrDefault(name(client, hop), 0);
    }

    private static String name(String client, HopKey hop) {
        return client + " " + hop.clientPort();
    }
}
