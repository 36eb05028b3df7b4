package dev.authscope.server.token;

import java.time.Instant;

import dev.authscope.server.decision.Verdict;

/** The token has not expired: it is refused at the instant itself and after it. */
final class JwtExp implements BearerRule {

    @Override
    public String id() {
        return "jwt.exp";
    }

    @Override
    public String rule() {
        return "RFC 7519 4.1.4";
    }

    @Override
    public String refusal() {
        return "The access token expired";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        Instant exp = NumericDate.read(attempt.claims().get("exp")).orElse(null);
        Instant now = attempt.journal().now();
        return Verdict.of(exp != null && now.isBefore(exp.plus(attempt.leeway())), "now", now.toString(), "exp",
                String.valueOf(exp), "leeway", attempt.leeway().toString());
    }
}
