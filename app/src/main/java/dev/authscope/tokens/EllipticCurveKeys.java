package dev.authscope.tokens;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;

/** Makes public keys on the curves P-256, P-384 and P-521; a point must lie on its curve. */
final class EllipticCurveKeys {

    private EllipticCurveKeys() {}

    /** A key from coordinates that have exactly the length of the curve's field (RFC 7518 6.2.1). */
    static VerificationKey of(String curveName, byte[] x, byte[] y) throws Refusal {
        Curve curve = switch (curveName) {
            case "P-256" -> Curve.P_256;
            case "P-384" -> Curve.P_384;
            case "P-521" -> Curve.P_521;
            default -> throw new Refusal("key.unknownCurve", curveName);
        };
        int octets = (fieldBits(curve) + 7) / 8;
        if (x.length != octets || y.length != octets) {
            throw new Refusal("key.coordinates", curveName, String.valueOf(octets));
        }
        return of(curve, new ECPoint(new BigInteger(1, x), new BigInteger(1, y)));
    }

    static VerificationKey of(Curve curve, ECPoint point) throws Refusal {
        ECParameterSpec parameters = curve.toECParameterSpec();
        if (!liesOn(parameters, point)) {
            throw new Refusal("key.point", curve.getName());
        }
        try {
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, parameters));
            ECDSAVerifier verifier = new ECDSAVerifier(key);
            return new VerificationKey(KeyType.ELLIPTIC_CURVE, fieldBits(curve), curve,
                    (algorithm, input, signature) -> verifier.verify(algorithm.header(), input, signature));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new Refusal("key.invalid", KeyType.ELLIPTIC_CURVE.kty());
        }
    }

    /** Both numbers of a signature must be from 1 to the order less 1 (FIPS 186-5 6.4.2, step 1). */
    static boolean inRange(Curve curve, byte[] signature) {
        BigInteger order = curve.toECParameterSpec().getOrder();
        int half = signature.length / 2;
        BigInteger r = new BigInteger(1, signature, 0, half);
        BigInteger s = new BigInteger(1, signature, half, half);
        return r.signum() > 0 && s.signum() > 0 && r.compareTo(order) < 0 && s.compareTo(order) < 0;
    }

    private static int fieldBits(Curve curve) {
        return curve.toECParameterSpec().getCurve().getField().getFieldSize();
    }

    private static boolean liesOn(ECParameterSpec parameters, ECPoint point) {
        if (point.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        BigInteger p = ((ECFieldFp) parameters.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x.signum() < 0 || y.signum() < 0 || x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        BigInteger right = x.multiply(x)
                .add(parameters.getCurve().getA())
                .multiply(x)
                .add(parameters.getCurve().getB())
                .mod(p);
        return y.multiply(y).mod(p).equals(right);
    }
}
