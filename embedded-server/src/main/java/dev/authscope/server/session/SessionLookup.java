package dev.authscope.server.session;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.Switches;

/** The id is one that this server gave out and still keeps. Without an answer of the store nobody knows. */
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
        try {
            SessionRow row = store.find(id, attempt.journal()).orElse(null);
            attempt.found(row);
            return Verdict.of(row != null, "id", id, "row", row == null ? "none" : row.label());
        } catch (StoreUnavailableException e) {
            if (attempt.settings().get(Switches.FAIL_OPEN)) {
                attempt.believed(FailOpen.believed(id, attempt.journal().now()));
                return Verdict.skip("id", id, "row", "unknown", "store", "no answer");
            }
            // Neither there nor not there: the request is not refused for its session, it cannot be decided.
            attempt.unanswered(e);
            return Verdict.fail("id", id, "row", "unknown", "store", "no answer");
        }
    }
}
