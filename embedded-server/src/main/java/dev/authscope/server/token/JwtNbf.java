package dev.authscope.server.token;

import java.time.Instant;

import dev.authscope.server.decision.Verdict;

/** The token may be used already; it need not say from when. */
final class JwtNbf implements BearerRule {

    @Override
    public String id() {
        return "jwt.nbf";
    }

    @Override
    public String rule() {
        return "RFC 7519 4.1.5";
    }

    @Override
    public String refusal() {
        return "The access token is not valid yet";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        Object claim = attempt.claims().get("nbf");
        if (claim == null && !attempt.claims().containsKey("nbf")) {
            return Verdict.pass("nbf", "none");
        }
        Instant nbf = NumericDate.read(claim).orElse(null);
        Instant now = attempt.journal().now();
        return Verdict.of(nbf != null && !now.isBefore(nbf.minus(attempt.leeway())), "now", now.toString(), "nbf",
                String.valueOf(nbf), "leeway", attempt.leeway().toString());
    }
}
