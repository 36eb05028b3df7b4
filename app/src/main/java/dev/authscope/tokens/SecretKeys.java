package dev.authscope.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;

/** Makes keys for HMAC. The library compares the codes in constant time. */
final class SecretKeys {

    private static final int SHORTEST_BITS = 256;

    private SecretKeys() {}

    /** A key of at least 256 bits (RFC 7518 3.2); whether it is long enough for a longer hash is asked with the algorithm. */
    static VerificationKey of(byte[] secret) throws Refusal {
        int bits = secret.length * 8;
        if (bits < SHORTEST_BITS) {
            throw new Refusal("key.short", String.valueOf(bits), "HS256", String.valueOf(SHORTEST_BITS));
        }
        try {
            MACVerifier verifier = new MACVerifier(secret);
            return new VerificationKey(KeyType.SECRET, bits, null,
                    (algorithm, input, signature) -> verifier.verify(algorithm.header(), input, signature));
        } catch (JOSEException e) {
            throw new Refusal("key.invalid", KeyType.SECRET.kty());
        }
    }
}
