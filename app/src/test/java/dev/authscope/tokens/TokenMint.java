package dev.authscope.tokens;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens with the JDK alone, so that what is verified was not signed by the code that verifies. */
final class TokenMint {

    static final List<String> ALGORITHMS = List.of("HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256",
            "PS384",
            "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519");
    static final byte[] SECRET = "a secret of sixty-four octets, which is enough for all of HMAC!!"
            .getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, KeyPair> PAIRS = pairs();

    private TokenMint() {}

    private static Map<String, KeyPair> pairs() {
        Map<String, KeyPair> result = new LinkedHashMap<>();
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(2048);
            result.put("RSA", rsa.generateKeyPair());
            for (String[] curve : new String[][]{{"P-256", "secp256r1" }, {"P-384", "secp384r1" },
                    {"P-521", "secp521r1" } }) {
                KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
                ec.initialize(new ECGenParameterSpec(curve[1]));
                result.put(curve[0], ec.generateKeyPair());
            }
            result.put("Ed25519", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pair that an algorithm signs with. */
    static KeyPair pair(String algorithm) {
        return switch (algorithm) {
            case "ES256" -> PAIRS.get("P-256");
            case "ES384" -> PAIRS.get("P-384");
            case "ES512" -> PAIRS.get("P-521");
            case "EdDSA", "Ed25519" -> PAIRS.get("Ed25519");
            default -> PAIRS.get("RSA");
        };
    }

    /** The public key, or the secret, of an algorithm as a JWK with more members, such as {@code "kid":"a"}. */
    static String jwk(String algorithm, String... members) {
        String key = switch (algorithm.substring(0, 2)) {
            case "HS" -> "\"kty\":\"oct\",\"k\":\"" + base64(SECRET) + "\"";
            case "RS", "PS" -> rsaMembers(algorithm);
            case "ES" -> ecMembers(algorithm);
            default -> "\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + base64(edwards()) + "\"";
        };
        return "{" + key + (members.length == 0 ? "" : "," + String.join(",", members)) + "}";
    }

    private static String rsaMembers(String algorithm) {
        RSAPublicKey key = (RSAPublicKey) pair(algorithm).getPublic();
        return "\"kty\":\"RSA\",\"n\":\"" + base64(unsigned(key.getModulus(), 256)) + "\",\"e\":\"AQAB\"";
    }

    private static String ecMembers(String algorithm) {
        ECPublicKey key = (ECPublicKey) pair(algorithm).getPublic();
        int octets = (key.getParams().getCurve().getField().getFieldSize() + 7) / 8;
        String curve = Map.of("ES256", "P-256", "ES384", "P-384", "ES512", "P-521").get(algorithm);
        return "\"kty\":\"EC\",\"crv\":\"" + curve + "\",\"x\":\"" + base64(unsigned(key.getW().getAffineX(), octets))
                + "\",\"y\":\"" + base64(unsigned(key.getW().getAffineY(), octets)) + "\"";
    }

    private static byte[] edwards() {
        EdECPublicKey key = (EdECPublicKey) pair("EdDSA").getPublic();
        byte[] bigEndian = unsigned(key.getPoint().getY(), 32);
        byte[] result = new byte[32];
        for (int i = 0; i < 32; i++) {
            result[i] = bigEndian[31 - i];
        }
        if (key.getPoint().isXOdd()) {
            result[31] |= (byte) 0x80;
        }
        return result;
    }

    static KeySet keys(String json) {
        try {
            return JwkReader.read(StrictJson.object(json));
        } catch (StrictJson.MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A token with a header that says nothing but its algorithm. */
    static String token(String algorithm, String claims) {
        return token(algorithm, "{\"alg\":\"" + algorithm + "\"}", claims);
    }

    /** A token signed with an algorithm, whatever its header says. */
    static String token(String algorithm, String header, String payload) {
        return signed(algorithm, base64(header) + "." + base64(payload));
    }

    /** Adds the signature over a text. */
    static String signed(String algorithm, String input) {
        return input + "." + base64(signature(algorithm, input));
    }

    static byte[] signature(String algorithm, String input) {
        byte[] octets = input.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return algorithm.startsWith("HS") ? mac(algorithm, SECRET, octets) : sign(algorithm, octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] mac(String algorithm, byte[] secret, byte[] octets) throws GeneralSecurityException {
        String name = "HmacSHA" + algorithm.substring(2);
        Mac mac = Mac.getInstance(name);
        mac.init(new SecretKeySpec(secret, name));
        return mac.doFinal(octets);
    }

    private static byte[] sign(String algorithm, byte[] octets) throws GeneralSecurityException {
        String hash = algorithm.substring(2);
        Signature signature = switch (algorithm.substring(0, 2)) {
            case "RS" -> Signature.getInstance("SHA" + hash + "withRSA");
            case "PS" -> Signature.getInstance("RSASSA-PSS");
            case "ES" -> Signature.getInstance("SHA" + hash + "withECDSAinP1363Format");
            default -> Signature.getInstance("Ed25519");
        };
        if (algorithm.startsWith("PS")) {
            signature.setParameter(new PSSParameterSpec("SHA-" + hash, "MGF1", new MGF1ParameterSpec("SHA-" + hash),
                    Integer.parseInt(hash) / 8, 1));
        }
        signature.initSign(pair(algorithm).getPrivate());
        signature.update(octets);
        return signature.sign();
    }

    static byte[] unsigned(BigInteger number, int octets) {
        byte[] raw = number.toByteArray();
        byte[] result = new byte[octets];
        int length = Math.min(raw.length, octets);
        System.arraycopy(raw, raw.length - length, result, octets - length, length);
        return result;
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] result = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }
}
