package dev.authscope.server.session;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The id is one that this server gave out and still keeps. */
final class SessionLookup implements CheckRule<SessionAttempt> {

    private final SessionStore store;

    SessionLookup(SessionStore store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "session.lookup";
    }

    @Override
    public String rule() {
        return "OWASP Session Management, Session ID Properties";
    }

    @Override
    public Verdict examine(SessionAttempt attempt) {
        String id = attempt.cookie();
        if (id == null) {
            return Verdict.fail("row", "none");
        }
        SessionRow row = store.find(id, attempt.journal()).orElse(null);
        attempt.found(row);
        return Verdict.of(row != null, "id", id, "row", row == null ? "none" : row.label());
    }
}
