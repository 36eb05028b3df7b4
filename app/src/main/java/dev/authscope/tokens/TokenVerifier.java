package dev.authscope.tokens;

import java.time.Instant;

/**
 * Decides whether tokens hold under given keys and a given policy. Immutable; any thread may use it, and one verifier for many
 * tokens is faster than one for each, because the keys are prepared once.
 */
public final class TokenVerifier {

    private final KeySet keys;
    private final TokenPolicy policy;

    public TokenVerifier(KeySet keys, TokenPolicy policy) {
        this.keys = keys;
        this.policy = policy;
    }

    /**
     * Examines a token; no text of whatever kind throws.
     *
     * @param token the compact form, exactly as received
     * @param now the moment to judge {@code exp} and {@code nbf} by
     */
    public Verification verify(String token, Instant now) {
        return TokenRules.examine(new VerificationAttempt(token, keys, policy, NumericDate.of(now)));
    }
}
