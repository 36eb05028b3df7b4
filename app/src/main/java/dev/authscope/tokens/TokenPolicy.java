package dev.authscope.tokens;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a verifier accepts; fixed by the verifier, never by a token (RFC 8725 3.1).
 *
 * @param algorithms the names of {@code alg} that are allowed; none when empty
 * @param type the {@code typ} that is asked for, such as {@code at+jwt}; null when any will do
 * @param issuer the {@code iss} that is asked for; null when any will do
 * @param audience the name of this verifier, which {@code aud} must contain; null when any will do
 * @param leeway how far the clocks of issuer and verifier may differ; not negative
 */
public record TokenPolicy(
        Profile profile,
        List<String> algorithms,
        @Nullable String type,
        @Nullable String issuer,
        @Nullable String audience,
        Duration leeway) {

    public TokenPolicy {
        if (leeway.isNegative()) {
            throw new IllegalArgumentException("The leeway cannot be negative.");
        }
        algorithms = List.copyOf(algorithms);
    }

    /** Allows algorithms and asks for nothing else. */
    public static TokenPolicy of(Profile profile, List<String> algorithms) {
        return new TokenPolicy(profile, algorithms, null, null, null, Duration.ZERO);
    }
}
