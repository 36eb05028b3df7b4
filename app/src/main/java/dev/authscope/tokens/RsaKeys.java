package dev.authscope.tokens;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

import com.nimbusds.jose.crypto.RSASSAVerifier;

/** Makes RSA public keys and refuses those that anybody can sign for. */
final class RsaKeys {

    private static final int SHORTEST_BITS = 2048;
    private static final int LONGEST_BITS = 16_384;
    private static final int LONGEST_EXPONENT_BITS = 256;
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger GENERATOR = BigInteger.valueOf(65_537);
    private static final int LARGEST_SMALL_PRIME = 167;

    private RsaKeys() {}

    /** A key of at least 2048 bits (RFC 7518 3.3, 3.5) whose numbers can be an RSA key (RFC 8017 3.1). */
    static VerificationKey of(BigInteger modulus, BigInteger exponent) throws Refusal {
        int bits = modulus.bitLength();
        if (bits < SHORTEST_BITS) {
            throw new Refusal("key.short", String.valueOf(bits), "RS256", String.valueOf(SHORTEST_BITS));
        }
        if (bits > LONGEST_BITS) {
            throw new Refusal("key.long", String.valueOf(bits), String.valueOf(LONGEST_BITS));
        }
        if (exponent.compareTo(THREE) < 0 || !exponent.testBit(0) || exponent.bitLength() > LONGEST_EXPONENT_BITS) {
            throw new Refusal("key.exponent");
        }
        examineModulus(modulus);
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, exponent));
            RSASSAVerifier probabilistic = new RSASSAVerifier(key);
            Pkcs1Signature deterministic = new Pkcs1Signature(modulus, exponent);
            return new VerificationKey(KeyType.RSA, bits, null,
                    (algorithm, input, signature) -> switch (algorithm) {
                        case RS256, RS384, RS512 -> deterministic.holds(algorithm, input, signature.decode());
                        default -> probabilistic.verify(algorithm.header(), input, signature);
                    });
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal("key.invalid", KeyType.RSA.kty());
        }
    }

    /**
     * No small factor, and not the pattern of a well-known faulty generator (CVE-2017-15361), whose moduli are powers of
     * 65537 modulo every small prime and can be factored.
     */
    private static void examineModulus(BigInteger modulus) throws Refusal {
        if (!modulus.testBit(0)) {
            throw new Refusal("key.factor");
        }
        boolean pattern = true;
        for (int prime = 3; prime <= LARGEST_SMALL_PRIME; prime += 2) {
            BigInteger modulo = BigInteger.valueOf(prime);
            if (modulo.isProbablePrime(20)) {
                int rest = modulus.mod(modulo).intValue();
                if (rest == 0) {
                    throw new Refusal("key.factor");
                }
                pattern &= isPower(rest, GENERATOR.mod(modulo).intValue(), prime);
            }
        }
        if (pattern) {
            throw new Refusal("key.faultyGenerator");
        }
    }

    private static boolean isPower(int rest, int generator, int prime) {
        int power = 1;
        do {
            if (power == rest) {
                return true;
            }
            power = power * generator % prime;
        } while (power != 1);
        return false;
    }
}
