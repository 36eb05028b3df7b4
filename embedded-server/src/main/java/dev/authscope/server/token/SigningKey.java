package dev.authscope.server.token;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A key with which access tokens are signed and verified. */
interface SigningKey {

    /** The {@code kid} by which tokens name it (RFC 7515 section 4.1.4). */
    String id();

    /** The one algorithm it is for (RFC 8725 section 3.1). */
    String alg();

    /**
     * Signs an input.
     *
     * @param input header and claims as they will travel, in ASCII
     * @return the signature in base64url
     */
    String sign(String input);

    /** Whether a signature, in base64url, fits an input. */
    boolean fits(String input, String signature);

    /** The octets of a shared secret, one character each; empty for a key pair, whose private half nobody takes here. */
    default String secretText() {
        return "";
    }

    /** What everybody may know of it, as a JWK (RFC 7517); empty for a shared secret, which must never be published. */
    Optional<Map<String, @Nullable Object>> publicKey();
}
