package dev.authscope.server.session.remote;

import java.util.List;
import java.util.Optional;

/**
 * Asks a store for texts by id. Each question is one that the store answers as a whole or not at all. Every one of them
 * throws {@link dev.authscope.server.session.StoreUnavailableException} when no answer comes in time.
 */
public interface RowClient extends AutoCloseable {

    /** Hears of each command with its answer, as they were sent. */
    @FunctionalInterface
    interface Told {

        /** @param reply what came back; empty when nothing did */
        void asked(String command, String reply);

        /** Nobody hears of it. */
        static Told nobody() {
            return (command, reply) -> {};
        }
    }

    /** The name under which the store keeps the text of an id. */
    String key(String id);

    Optional<String> get(String id, Told told);

    /** Keeps a text, in place of one that was there. */
    void put(String id, String text, Told told);

    /** Keeps a text in place of another one; false, with nothing changed, when that one is not there any more. */
    boolean replace(String id, String before, String after, Told told);

    /** Removes a text and gives it. */
    Optional<String> take(String id, Told told);

    /** All texts, in no order. */
    List<String> all(Told told);

    /** Lets go of all connections; the next question makes new ones. */
    void reconnect();

    @Override
    void close();
}
