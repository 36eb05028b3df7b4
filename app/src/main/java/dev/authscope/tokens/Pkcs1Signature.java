package dev.authscope.tokens;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * RSASSA-PKCS1-v1_5 with one key (RFC 8017 8.2.2): the padded hash is made anew and compared as a whole. The JDK takes the
 * padding apart in place of that and accepts a second form of it, without the NULL after the name of the hash (9.2).
 */
final class Pkcs1Signature {

    /** The octets 00 01, at least eight FF, and 00 (RFC 8017 9.2, step 5). */
    private static final int LEAST_PADDING = 11;

    private final BigInteger modulus;
    private final BigInteger exponent;
    private final int octets;

    Pkcs1Signature(BigInteger modulus, BigInteger exponent) {
        this.modulus = modulus;
        this.exponent = exponent;
        this.octets = (modulus.bitLength() + 7) / 8;
    }

    /** Whether a signature is one of this key over these octets, with RS256, RS384 or RS512. */
    boolean holds(SignatureAlgorithm algorithm, byte[] input, byte[] signature) throws GeneralSecurityException {
        BigInteger number = new BigInteger(1, signature);
        if (signature.length != octets || number.compareTo(modulus) >= 0) {
            return false;
        }
        return number.modPow(exponent, modulus).equals(new BigInteger(1, padded(Hash.of(algorithm), input)));
    }

    private byte[] padded(Hash hash, byte[] input) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance(hash.title).digest(input);
        int start = octets - hash.prefix.length - digest.length;
        if (start < LEAST_PADDING) {
            throw new GeneralSecurityException("The key is too short for this hash.");
        }
        byte[] result = new byte[octets];
        result[1] = 1;
        Arrays.fill(result, 2, start - 1, (byte) 0xff);
        System.arraycopy(hash.prefix, 0, result, start, hash.prefix.length);
        System.arraycopy(digest, 0, result, start + hash.prefix.length, digest.length);
        return result;
    }

    /** A hash and what stands before it: its name with NULL, and its length (RFC 8017 9.2, note 1). */
    private enum Hash {
        SHA_256("SHA-256", "3031300d060960864801650304020105000420"), SHA_384("SHA-384",
                "3041300d060960864801650304020205000430"), SHA_512("SHA-512", "3051300d060960864801650304020305000440");

        private final String title;
        private final byte[] prefix;

        Hash(String title, String prefix) {
            this.title = title;
            this.prefix = HexFormat.of().parseHex(prefix);
        }

        static Hash of(SignatureAlgorithm algorithm) throws GeneralSecurityException {
            return switch (algorithm) {
                case RS256 -> SHA_256;
                case RS384 -> SHA_384;
                case RS512 -> SHA_512;
                default -> throw new GeneralSecurityException(algorithm.id() + " is another scheme.");
            };
        }
    }
}
