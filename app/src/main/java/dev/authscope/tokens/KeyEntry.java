package dev.authscope.tokens;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One key as it was given, usable or not.
 *
 * @param kid its name, null when it has none
 * @param algorithm the only algorithm it is for, null when any that fits its type
 * @param use what {@code use} says, null when nothing
 * @param operations what {@code key_ops} lists, null when it is missing
 * @param key null exactly when there is a defect
 * @param defect why it can verify nothing, null when it can
 */
record KeyEntry(
        @Nullable String kid,
        @Nullable String algorithm,
        @Nullable String use,
        @Nullable List<String> operations,
        @Nullable VerificationKey key,
        @Nullable Finding defect) {

    static KeyEntry usable(
            @Nullable String kid,
            @Nullable String algorithm,
            @Nullable String use,
            @Nullable List<String> operations,
            VerificationKey key) {
        return new KeyEntry(kid, algorithm, use, operations, key, null);
    }

    static KeyEntry unusable(@Nullable String kid, Finding defect) {
        return new KeyEntry(kid, null, null, null, null, defect);
    }

    /** Why this key is not for verifying with an algorithm (RFC 7517 4.2–4.4, RFC 7518 3); null when it is. */
    @Nullable
    Finding misfit(SignatureAlgorithm wanted) {
        if (key == null) {
            return defect;
        }
        if (key.type() != wanted.keyType()) {
            return Finding.of("key.type", key.type().kty(), wanted.id(), wanted.keyType().kty());
        }
        if (algorithm != null && !algorithm.equals(wanted.id())) {
            return Finding.of("key.alg", algorithm, wanted.id());
        }
        if (use != null && !use.equals("sig")) {
            return Finding.of("key.use", use);
        }
        if (operations != null && !operations.contains("verify")) {
            return Finding.of("key.ops");
        }
        if (wanted.curve() != null && !wanted.curve().equals(key.curve())) {
            return Finding.of("key.curve", String.valueOf(key.curve()), wanted.id(), wanted.curve().getName());
        }
        if (key.bits() < wanted.keyBits()) {
            return Finding.of("key.short", String.valueOf(key.bits()), wanted.id(), String.valueOf(wanted.keyBits()));
        }
        return null;
    }
}
