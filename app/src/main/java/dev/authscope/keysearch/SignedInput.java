package dev.authscope.keysearch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a token with HMAC says of its secret: this input gives this code (RFC 7518 section 3.2).
 *
 * @param mac the JDK's name of the algorithm
 * @param input the first two parts as they stand
 * @param code the third part, decoded
 */
record SignedInput(String mac, byte[] input, byte[] code) {

    private static final Map<String, String> MACS = Map.of("HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512",
            "HmacSHA512");

    /** Takes a token apart; empty when there is no shared secret behind it to be looked for. */
    static Optional<SignedInput> of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String alg = JsonMapper.shared()
                    .readTree(Base64.getUrlDecoder().decode(parts[0]))
                    .path("alg")
                    .asString("");
            byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
            byte[] code = Base64.getUrlDecoder().decode(parts[2]);
            return Optional.ofNullable(MACS.get(alg)).map(mac -> new SignedInput(mac, input, code));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** One thread's way to try keys. */
    Trier trier() {
        try {
            return new Trier(Mac.getInstance(mac));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + mac, e);
        }
    }

    /** Tries keys, for one thread. */
    final class Trier {

        private final Mac primitive;

        private Trier(Mac primitive) {
            this.primitive = primitive;
        }

        boolean fits(byte[] key) {
            try {
                primitive.init(new SecretKeySpec(key, mac));
                return Arrays.equals(primitive.doFinal(input), code);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every key is one for HMAC", e);
            }
        }
    }
}
