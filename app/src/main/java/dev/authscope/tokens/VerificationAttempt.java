package dev.authscope.tokens;

import org.jspecify.annotations.Nullable;

/** One verification under way: what is given, and what the checks so far found for those after them. */
final class VerificationAttempt {

    private final String text;
    private final KeySet keys;
    private final TokenPolicy policy;
    private final NumericDate now;

    private @Nullable SignedToken token;
    private @Nullable SignatureAlgorithm algorithm;
    private @Nullable VerificationKey key;

    VerificationAttempt(String text, KeySet keys, TokenPolicy policy, NumericDate now) {
        this.text = text;
        this.keys = keys;
        this.policy = policy;
        this.now = now;
    }

    String text() {
        return text;
    }

    KeySet keys() {
        return keys;
    }

    TokenPolicy policy() {
        return policy;
    }

    NumericDate now() {
        return now;
    }

    void parsed(SignedToken parsed) {
        token = parsed;
    }

    void allowed(SignatureAlgorithm allowed) {
        algorithm = allowed;
    }

    void chosen(VerificationKey chosen) {
        key = chosen;
    }

    SignedToken token() {
        return found(token);
    }

    SignatureAlgorithm algorithm() {
        return found(algorithm);
    }

    VerificationKey key() {
        return found(key);
    }

    private static <T> T found(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("A check ran before the one that finds what it needs.");
        }
        return part;
    }
}
