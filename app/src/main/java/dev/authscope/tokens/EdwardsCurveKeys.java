package dev.authscope.tokens;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

import com.nimbusds.jose.jwk.Curve;

/** Makes Ed25519 public keys (RFC 8037 2); refuses points that are no key and those of small order, for which anybody can sign. */
final class EdwardsCurveKeys {

    private static final int OCTETS = 32;
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);

    private EdwardsCurveKeys() {}

    /** A key from its 32 octets: the number y in little-endian order, and in the top bit whether x is odd (RFC 8032 5.1.2). */
    static VerificationKey of(String curveName, byte[] octets) throws Refusal {
        if (!curveName.equals("Ed25519")) {
            throw new Refusal("key.unknownCurve", curveName);
        }
        if (octets.length != OCTETS) {
            throw new Refusal("key.coordinates", curveName, String.valueOf(OCTETS));
        }
        byte[] bigEndian = new byte[OCTETS];
        for (int i = 0; i < OCTETS; i++) {
            bigEndian[i] = octets[OCTETS - 1 - i];
        }
        boolean odd = bigEndian[0] < 0;
        bigEndian[0] &= 0x7f;
        return of(new EdECPoint(odd, new BigInteger(1, bigEndian)));
    }

    static VerificationKey of(EdECPoint point) throws Refusal {
        if (!isKey(point)) {
            throw new Refusal("key.point", "Ed25519");
        }
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
            return new VerificationKey(KeyType.EDWARDS_CURVE, 256, Curve.Ed25519,
                    (algorithm, input, signature) -> holds(key, input, signature.decode()));
        } catch (GeneralSecurityException e) {
            throw new Refusal("key.invalid", KeyType.EDWARDS_CURVE.kty());
        }
    }

    private static boolean holds(PublicKey key, byte[] input, byte[] signature) throws GeneralSecurityException {
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(key);
        verification.update(input);
        try {
            return verification.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }

    private static boolean isKey(EdECPoint point) {
        BigInteger y = point.getY();
        if (y.compareTo(P) >= 0) {
            return false;
        }
        BigInteger ySquared = y.multiply(y).mod(P);
        BigInteger above = ySquared.subtract(BigInteger.ONE).mod(P);
        BigInteger below = D.multiply(ySquared).add(BigInteger.ONE).mod(P);
        BigInteger xSquared = above.multiply(below.modInverse(P)).mod(P);
        boolean isSquare = xSquared.modPow(P.shiftRight(1), P).equals(BigInteger.ONE);
        return isSquare && !hasSmallOrder(y, ySquared);
    }

    /** Orders 1 and 2 have x = 0 (no square above), order 4 has y = 0, and doubling a point of order 8 gives y = 0: d·y⁴ + 2y² = 1. */
    private static boolean hasSmallOrder(BigInteger y, BigInteger ySquared) {
        BigInteger doubled = D.multiply(ySquared).add(BigInteger.TWO).multiply(ySquared).mod(P);
        return y.signum() == 0 || doubled.equals(BigInteger.ONE);
    }
}
