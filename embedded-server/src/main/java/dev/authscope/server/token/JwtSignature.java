package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;

/** The signature fits the first two parts as they were received. */
final class JwtSignature implements BearerRule {

    private final TokenKeys keys;

    JwtSignature(TokenKeys keys) {
        this.keys = keys;
    }

    @Override
    public String id() {
        return "jwt.signature";
    }

    @Override
    public String rule() {
        return "RFC 7515 5.2";
    }

    @Override
    public String refusal() {
        return "The signature is invalid";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        ParsedToken token = attempt.token();
        // Which key, the rule before has found out; with one key there may be no name.
        SigningKey key = attempt.key()
                .or(() -> keys.verifying(token.headerValue("kid"), attempt.settings()))
                .orElseGet(() -> keys.signing(attempt.settings()));
        // A key is for one algorithm alone (RFC 8725 section 3.1), also one that came over the network.
        boolean fits = key.alg().equals(token.headerValue("alg"))
                && key.fits(token.signingInput(), token.signature());
        return Verdict.of(fits, "alg", key.alg(), "kid", key.id());
    }
}
