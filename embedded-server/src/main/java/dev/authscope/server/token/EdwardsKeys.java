package dev.authscope.server.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;

/** Keys for Ed25519 between a JWK (RFC 8037 section 2) and the form of the JDK. */
final class EdwardsKeys {

    private static final int OCTETS = 32;
    /** The highest bit of the last octet says whether x is odd; the rest is y, lowest octet first (RFC 8032 section 5.1.2). */
    private static final int ODD = 0x80;

    private EdwardsKeys() {}

    /** @throws GeneralSecurityException when the member {@code x} is no point */
    static PublicKey publicKey(OctetKeyPair jwk) throws GeneralSecurityException {
        byte[] lowestFirst = jwk.getDecodedX();
        if (!jwk.getCurve().equals(Curve.Ed25519) || lowestFirst.length != OCTETS) {
            throw new GeneralSecurityException("A key for Ed25519 has 32 octets");
        }
        byte[] y = reversed(lowestFirst);
        boolean odd = (y[0] & ODD) != 0;
        y[0] &= (byte) ~ODD;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519,
                        new EdECPoint(odd, new BigInteger(1, y))));
    }

    static PrivateKey privateKey(OctetKeyPair jwk) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, jwk.getDecodedD()));
    }

    /** The public half as a JWK. */
    static OctetKeyPair jwk(EdECPublicKey key) {
        byte[] y = key.getPoint().getY().toByteArray();
        byte[] highestFirst = new byte[OCTETS];
        int length = Math.min(OCTETS, y.length);
        System.arraycopy(y, y.length - length, highestFirst, OCTETS - length, length);
        if (key.getPoint().isXOdd()) {
            highestFirst[0] |= (byte) ODD;
        }
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(reversed(highestFirst))).build();
    }

    private static byte[] reversed(byte[] octets) {
        byte[] reversed = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            reversed[i] = octets[octets.length - 1 - i];
        }
        return reversed;
    }
}
