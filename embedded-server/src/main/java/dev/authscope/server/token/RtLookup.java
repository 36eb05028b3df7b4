package dev.authscope.server.token;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.session.StoreUnavailableException;

/** The token is one that was given out and is still kept. Without an answer of the store nobody knows. */
final class RtLookup implements CheckRule<RefreshAttempt> {

    private final RefreshTokens tokens;

    RtLookup(RefreshTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String id() {
        return "rt.lookup";
    }

    @Override
    public String rule() {
        return "RFC 6749 1.5";
    }

    @Override
    public Verdict examine(RefreshAttempt attempt) {
        try {
            RefreshRow row = attempt.request()
                    .token()
                    .flatMap(token -> tokens.find(token, attempt.journal()))
                    .orElse(null);
            attempt.found(row);
            return Verdict.of(row != null, "row", row == null ? "none" : row.label());
        } catch (StoreUnavailableException e) {
            // Neither there nor not there: the request is not refused for its token, it cannot be decided.
            attempt.unanswered(e);
            return Verdict.fail("row", "unknown", "store", "no answer");
        }
    }
}
