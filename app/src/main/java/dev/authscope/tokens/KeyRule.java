package dev.authscope.tokens;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Exactly one of the verifier's own keys is meant by {@code kid} and fit for the algorithm. Keys or addresses of keys in the
 * header ({@code jwk}, {@code jku}, {@code x5u}, {@code x5c}) are never used: whoever wrote the token chose them.
 */
final class KeyRule implements TokenRule {

    @Override
    public String id() {
        return "jwt.key";
    }

    @Override
    public String source() {
        return "RFC 7515 4.1.4, RFC 7517 4, RFC 8725 3.10";
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        String kid = kid(attempt.token());
        KeyEntry entry = attempt.keys().choose(kid, attempt.algorithm());
        VerificationKey key = entry.key();
        if (key == null) {
            throw new Refusal("key.invalid", "?");
        }
        attempt.chosen(key);
        String bits = String.valueOf(key.bits());
        return kid == null
                ? Finding.of("key.only", key.type().kty(), bits)
                : Finding.of("key.named", key.type().kty(), bits, kid);
    }

    private static @Nullable String kid(SignedToken token) throws Refusal {
        JsonNode node = token.header("kid");
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw new Refusal("key.kidNoString");
        }
        return node.stringValue();
    }
}
