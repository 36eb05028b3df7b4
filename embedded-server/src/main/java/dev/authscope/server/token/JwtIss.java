package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;

/** The token comes from an issuer that this API trusts. */
final class JwtIss implements BearerRule {
    @Override
    public String id() {
        return "jwt.iss";
    }

    @Override
    public String rule() {
        return "RFC 7519 4.1.1";
    }

    @Override
    public String refusal() {
        return "The issuer is not accepted";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        Object iss = attempt.claims().get("iss");
        return Verdict.of(iss instanceof String text && attempt.request().parties().issuers().contains(text), "iss",
                String.valueOf(iss));
    }
}
