package dev.authscope.tokens;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import org.jspecify.annotations.Nullable;

/**
 * The algorithms that a token can be verified with (RFC 7518 3.1, RFC 8037 3.1, RFC 9864 2.2). {@code none} is not among
 * them, so an unsecured token never verifies.
 */
public enum SignatureAlgorithm {
    HS256("HS256", KeyType.SECRET, 256), HS384("HS384", KeyType.SECRET, 384), HS512("HS512", KeyType.SECRET,
            512), RS256("RS256", KeyType.RSA, 2048), RS384("RS384", KeyType.RSA, 2048), RS512("RS512", KeyType.RSA,
                    2048), PS256("PS256", KeyType.RSA, 2048), PS384("PS384", KeyType.RSA, 2048), PS512("PS512",
                            KeyType.RSA, 2048), ES256("ES256", Curve.P_256, 256), ES384("ES384", Curve.P_384,
                                    384), ES512("ES512", Curve.P_521, 521), EDDSA("EdDSA", Curve.Ed25519,
                                            256), ED25519("Ed25519", Curve.Ed25519, 256);

    private static final Map<String, SignatureAlgorithm> BY_NAME = byName();

    private final String id;
    private final KeyType keyType;
    private final int keyBits;
    private final @Nullable Curve curve;
    private final JWSHeader header;

    SignatureAlgorithm(String id, KeyType keyType, int keyBits) {
        this(id, keyType, keyBits, null);
    }

    SignatureAlgorithm(String id, Curve curve, int keyBits) {
        this(id, curve.equals(Curve.Ed25519) ? KeyType.EDWARDS_CURVE : KeyType.ELLIPTIC_CURVE, keyBits, curve);
    }

    SignatureAlgorithm(String id, KeyType keyType, int keyBits, @Nullable Curve curve) {
        this.id = id;
        this.keyType = keyType;
        this.keyBits = keyBits;
        this.curve = curve;
        this.header = new JWSHeader(JWSAlgorithm.parse(id));
    }

    /** The algorithm with exactly this name; names are case-sensitive (RFC 7515 4.1.1). Empty when it is not supported. */
    public static Optional<SignatureAlgorithm> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The value of {@code alg}. */
    public String id() {
        return id;
    }

    /** The only kind of key that it works with. */
    public KeyType keyType() {
        return keyType;
    }

    /** The least size of a key in bits: the hash for a secret (RFC 7518 3.2), the modulus for RSA (3.3, 3.5). */
    int keyBits() {
        return keyBits;
    }

    /** The curve of the key, null when there is none (RFC 7518 3.4). */
    @Nullable
    Curve curve() {
        return curve;
    }

    /** The octets of a signature by a key of this size; no other length is a signature. */
    int signatureOctets(int sizeOfKey) {
        return switch (keyType) {
            case SECRET -> keyBits / 8;
            case RSA -> (sizeOfKey + 7) / 8;
            case ELLIPTIC_CURVE -> 2 * ((keyBits + 7) / 8);
            case EDWARDS_CURVE -> 64;
        };
    }

    /** What the JOSE library wants to know: this algorithm and nothing from the token. */
    JWSHeader header() {
        return header;
    }

    private static Map<String, SignatureAlgorithm> byName() {
        Map<String, SignatureAlgorithm> result = new TreeMap<>();
        for (SignatureAlgorithm algorithm : values()) {
            result.put(algorithm.id, algorithm);
        }
        return result;
    }
}
