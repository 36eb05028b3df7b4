package dev.authscope.server.token;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The token is one that this server gave out and still keeps. */
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
        RefreshRow row = attempt.request().token().flatMap(token -> tokens.find(token, attempt.journal())).orElse(null);
        attempt.found(row);
        return Verdict.of(row != null, "row", row == null ? "none" : row.label());
    }
}
