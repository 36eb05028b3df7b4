package dev.authscope.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What anybody can do to a token without the issuer's key: write other claims into it and leave the signature as it was, cut
 * the signature off, or sign with a key of one's own. None of the results is a token that a verifier may accept.
 */
public final class TokenTampering {

    /** The attacker's own secret; no server has it. */
    private static final byte[] OWN_SECRET = "a-secret-that-only-mallory-knows".getBytes(StandardCharsets.US_ASCII);

    private TokenTampering() {}

    /**
     * The token with other claims and the signature that it had.
     *
     * @param claims values as JSON by name; they replace claims of the same name and are added otherwise
     * @throws TokenDecoder.UndecodableTokenException when it is no token whose claims can be read
     */
    public static String claims(String token, Map<String, Object> claims)
            throws TokenDecoder.UndecodableTokenException {
        return claims(token, Map.of(), claims);
    }

    /**
     * The token with another header, other claims and the signature that it had.
     *
     * @param header members as JSON by name, as with the claims
     * @throws TokenDecoder.UndecodableTokenException when it is no token whose claims can be read
     */
    public static String claims(String token, Map<String, Object> header, Map<String, Object> claims)
            throws TokenDecoder.UndecodableTokenException {
        DecodedToken decoded = TokenDecoder.decode(token);
        return input(decoded, header, claims) + "." + decoded.encoded(TokenPart.SIGNATURE);
    }

    /**
     * A token with another header and other claims, signed with HMAC and SHA-256 under any secret, however weak.
     *
     * @param header members as JSON by name, as with the claims
     * @throws TokenDecoder.UndecodableTokenException when it is no token whose claims can be read
     */
    public static String signedWith(String token, Map<String, Object> header, Map<String, Object> claims, byte[] secret)
            throws TokenDecoder.UndecodableTokenException {
        String input = input(TokenDecoder.decode(token), header, claims);
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(input, secret));
    }

    /**
     * A token of one's own with the claims of another one and some changed, signed with a secret that no server has. Where the
     * other one is encrypted, nothing of it can be read: then only the given claims are in it.
     *
     * @throws TokenDecoder.UndecodableTokenException when it is no token
     */
    public static String signedAnew(String token, Map<String, Object> claims)
            throws TokenDecoder.UndecodableTokenException {
        DecodedToken decoded = TokenDecoder.decode(token);
        ObjectNode header = JsonMapper.shared().createObjectNode();
        header.put("alg", "HS256");
        for (String name : new String[]{"typ", "kid" }) {
            if (decoded.header().has(name)) {
                header.set(name, decoded.header().get(name));
            }
        }
        String input = encode(header.toString()) + "." + encode(merged(decoded, claims).toString());
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(input, OWN_SECRET));
    }

    /** The secret of whoever forges, which no server has. */
    public static byte[] ownSecret() {
        return OWN_SECRET.clone();
    }

    /** The token with an empty third part. */
    public static String withoutSignature(String token) {
        int lastDot = token.lastIndexOf('.');
        return lastDot < 0 ? token : token.substring(0, lastDot + 1);
    }

    /** The token without its third part and the dot before it. */
    public static String withoutThirdPart(String token) {
        int lastDot = token.lastIndexOf('.');
        return lastDot < 0 ? token : token.substring(0, lastDot);
    }

    private static String input(DecodedToken decoded, Map<String, Object> header, Map<String, Object> claims) {
        String first = decoded.encoded(TokenPart.HEADER);
        if (!header.isEmpty()) {
            ObjectNode changed = decoded.header().deepCopy();
            header.forEach((name, value) -> changed.set(name, JsonMapper.shared().valueToTree(value)));
            first = encode(changed.toString());
        }
        return first + "." + encode(merged(decoded, claims).toString());
    }

    private static ObjectNode merged(DecodedToken decoded, Map<String, Object> claims) {
        ObjectNode held = decoded.claims();
        ObjectNode merged = held == null ? JsonMapper.shared().createObjectNode() : held.deepCopy();
        claims.forEach((name, value) -> merged.set(name, JsonMapper.shared().valueToTree(value)));
        return merged;
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(String input, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
