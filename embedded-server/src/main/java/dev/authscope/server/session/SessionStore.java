package dev.authscope.server.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;

/** Where sessions are kept. Every look-up and change is written into the journal of whoever caused it. */
public interface SessionStore {

    /** Looks a session up by its id. */
    Optional<SessionRow> find(String id, Journal journal);

    /** A session as it is now, without counting as a look-up; for removing what is over. */
    Optional<SessionRow> peek(String id);

    /** The sessions of a user, oldest first; one look-up. */
    List<SessionRow> ofUser(String user, Journal journal);

    /** Adds a session. */
    void insert(SessionRow row, String why, Journal journal);

    /** Changes a session in one step; empty when there is none. */
    Optional<SessionRow> update(String id, UnaryOperator<SessionRow> change, String why, Journal journal);

    /** Removes a session and returns it; empty when there is none. */
    Optional<SessionRow> remove(String id, String why, Journal journal);

    /** All rows as they are now, by id, as fields. */
    Map<String, Map<String, Object>> rows();
}
