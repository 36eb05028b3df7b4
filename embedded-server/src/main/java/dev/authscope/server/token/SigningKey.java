package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;

import dev.authscope.server.random.Randomness;

/**
 * The shared secret with which access tokens are signed and verified (HS256, RFC 7518 section 3.2). Whoever can verify with
 * it can also sign with it.
 *
 * @param id the {@code kid} by which tokens name it
 */
@SuppressWarnings("ArrayRecordComponent")
public record SigningKey(String id, byte[] secret) {

    private static final int OCTETS = 32;

    /** The key of scenarios; public, so that everybody can recompute what they see. */
    public static SigningKey ofScenarios() {
        return new SigningKey("k1", "authscope-lab-hs256-key-0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    }

    /** A key that nobody knows. */
    public static SigningKey random(Randomness randomness) {
        return new SigningKey("k1", randomness.octets("signing-key", OCTETS));
    }
}
