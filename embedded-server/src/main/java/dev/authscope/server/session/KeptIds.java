package dev.authscope.server.session;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;

/**
 * Weak on purpose: a login that keeps the id from before it, so that whoever knew it then is logged in now (session
 * fixation). Used only while the lab's setting {@code regenerateOnLogin} is off.
 */
final class KeptIds {

    private KeptIds() {}

    static SessionRow login(SessionStore store, SessionRow row, String user, @Nullable String agent,
            Journal journal) {
        return store.update(row, old -> old.of(user, agent), "login", journal).orElse(row);
    }
}
