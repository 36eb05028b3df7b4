package dev.authscope.attacker;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A public key out of a key set (RFC 7517 section 5) as text. */
public final class PublishedKey {

    private static final int LINE = 64;

    private PublishedKey() {}

    /** The first RSA key of a set as the octets of a key file (RFC 7468 section 13); empty when there is none. */
    public static Optional<byte[]> pem(String keySet) {
        try {
            for (JsonNode key : JsonMapper.shared().readTree(keySet).path("keys").values()) {
                if (key.path("kty").asString("").equals("RSA")) {
                    return Optional.of(pem(number(key, "n"), number(key, "e")));
                }
            }
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The keys of a set as JWKs by {@code kid}, in its order; empty when the text is no key set. */
    public static Map<String, String> all(String keySet) {
        Map<String, String> keys = new LinkedHashMap<>();
        try {
            JsonMapper.shared()
                    .readTree(keySet)
                    .path("keys")
                    .values()
                    .forEach(key -> keys.putIfAbsent(key.path("kid").asString(""), key.toString()));
            return keys;
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString("")));
    }

    private static byte[] pem(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        byte[] encoded = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, exponent))
                .getEncoded();
        String body = Base64.getMimeEncoder(LINE, new byte[]{'\n' }).encodeToString(encoded);
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
