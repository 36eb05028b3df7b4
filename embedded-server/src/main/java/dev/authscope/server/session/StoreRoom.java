package dev.authscope.server.session;

import java.util.List;
import java.util.Optional;

import dev.authscope.server.observe.Journal;

/**
 * Room for rows of another kind in the program that keeps the sessions: texts by id. Each method is one question that the
 * program answers as a whole or not at all, told to the journal as it was sent, and each throws
 * {@link StoreUnavailableException} when no answer comes in time.
 */
public interface StoreRoom {

    /** Hears of the life of the program. */
    interface Tenant {

        /** It runs again, with what it has kept on disk or with nothing. */
        void started();

        /** It has stopped, for good or for now. */
        void stopped();
    }

    /** The place of the program in what is told. */
    String place();

    /** Says who keeps rows here. */
    void lodge(Tenant tenant);

    Optional<String> get(String id, Journal journal);

    /** All texts, in no order. */
    List<String> all(Journal journal);

    /** Keeps a text, in place of one that was there. */
    void put(String id, String text, Journal journal);

    /** Keeps a text in place of another one; false, with nothing changed, when that one is not there any more. */
    boolean replace(String id, String before, String after, Journal journal);

    /**
     * Keeps a text in place of another one, and one more beside it; false, with nothing changed, when that one is not there
     * any more.
     */
    boolean replaceAndAdd(String id, String before, String after, String newId, String added, Journal journal);

    /** Removes a text and gives it. */
    Optional<String> take(String id, Journal journal);
}
