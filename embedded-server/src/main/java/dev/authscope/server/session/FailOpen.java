package dev.authscope.server.session;

import java.time.Instant;
import java.util.List;

/**
 * Weak on purpose: the id names its user, and while the store does not answer that name is believed, so that everybody goes
 * on as if nothing had happened. Whoever writes an id of his own is then whomever he names. Used only while the lab's setting
 * {@code failOpen} is on.
 */
final class FailOpen {

    private FailOpen() {}

    /** The id of a session with the name of its user behind it. */
    static String id(String drawn, String user) {
        return drawn + "." + user;
    }

    /** The session that an id claims to be. */
    static SessionRow believed(String id, Instant now) {
        int dot = id.lastIndexOf('.');
        return new SessionRow(id, "unchecked", dot < 0 ? null : id.substring(dot + 1), "", now, now, null, null,
                List.of(), null, null);
    }
}
