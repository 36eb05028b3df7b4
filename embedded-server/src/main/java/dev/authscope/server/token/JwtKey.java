package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;

/** The token names a key that this API has. A key that the token itself brings or points to is never used (RFC 8725 section 3.10). */
final class JwtKey implements BearerRule {

    private final SigningKey key;

    JwtKey(SigningKey key) {
        this.key = key;
    }
    @Override
    public String id() {
        return "jwt.key";
    }

    @Override
    public String rule() {
        return "RFC 7515 4.1.4";
    }

    @Override
    public String refusal() {
        return "The signing key is unknown";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String kid = attempt.token().headerValue("kid");
        return Verdict.of(kid.equals(key.id()), "kid", kid, "known", key.id());
    }
}
