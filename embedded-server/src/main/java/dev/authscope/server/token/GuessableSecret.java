package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Weak on purpose, by the setting {@code secret} alone: a secret for HS256 that a person thought up and that is shorter than
 * RFC 7518 section 3.2 allows. Good libraries refuse it, {@link SharedSecret} does too; the bare MAC takes any key.
 */
record GuessableSecret(String id, String word) implements SigningKey {

    private static final String MAC = "HmacSHA256";

    @Override
    public String alg() {
        return "HS256";
    }

    @Override
    public String sign(String input) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(input));
    }

    @Override
    public boolean fits(String input, String signature) {
        return MessageDigest.isEqual(mac(input), Base64.getUrlDecoder().decode(signature));
    }

    @Override
    public Optional<Map<String, @Nullable Object>> publicKey() {
        return Optional.empty();
    }

    private byte[] mac(String input) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(word.getBytes(StandardCharsets.UTF_8), MAC));
            return mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
