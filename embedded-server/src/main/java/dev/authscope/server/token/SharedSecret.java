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

/** A secret for HS256 (RFC 7518 section 3.2). Whoever can verify with it can also sign with it. */
final class SharedSecret implements SigningKey {

    private static final String MAC = "HmacSHA256";

    private final String id;
    private final SecretKeySpec secret;

    /** @param octets at least 32, as RFC 7518 section 3.2 demands */
    SharedSecret(String id, byte[] octets) {
        if (octets.length < 32) {
            throw new IllegalArgumentException("A key for HS256 has at least 32 octets");
        }
        this.id = id;
        this.secret = new SecretKeySpec(octets, MAC);
    }

    @Override
    public String id() {
        return id;
    }

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

    @Override
    public String secretText() {
        return new String(secret.getEncoded(), StandardCharsets.ISO_8859_1);
    }

    private byte[] mac(String input) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
