package dev.authscope.tokens;

import java.security.GeneralSecurityException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;

/** The signature or authentication code fits the characters as received, the algorithm and the key. Nothing is decrypted. */
final class SignatureRule implements TokenRule {

    private static final Finding RIGHT = Finding.of("signature.right");

    @Override
    public String id() {
        return "jwt.signature";
    }

    @Override
    public String source() {
        return "RFC 7515 5.2, RFC 7518 3, RFC 8037 3.1";
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        SignedToken token = attempt.token();
        SignatureAlgorithm algorithm = attempt.algorithm();
        VerificationKey key = attempt.key();
        byte[] signature = token.signature();
        if (signature.length == 0) {
            throw new Refusal("signature.empty");
        }
        int octets = algorithm.signatureOctets(key.bits());
        if (signature.length != octets) {
            throw new Refusal("signature.length", String.valueOf(signature.length), String.valueOf(octets),
                    algorithm.id());
        }
        Curve curve = key.curve();
        if (key.type() == KeyType.ELLIPTIC_CURVE && curve != null && !EllipticCurveKeys.inRange(curve, signature)) {
            throw new Refusal("signature.range");
        }
        if (!holds(token, algorithm, key)) {
            throw new Refusal(algorithm.keyType() == KeyType.SECRET ? "signature.wrongCode" : "signature.wrong");
        }
        return RIGHT;
    }

    private static boolean holds(SignedToken token, SignatureAlgorithm algorithm, VerificationKey key) throws Refusal {
        try {
            return key.primitive().holds(algorithm, token.signingInput(), token.signatureText());
        } catch (JOSEException | GeneralSecurityException e) {
            throw new Refusal("signature.impossible");
        }
    }
}
