package dev.authscope.tokens;

import java.security.GeneralSecurityException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;

/**
 * A key that was examined and is fit to verify with; holds a prepared primitive that any thread may use.
 *
 * @param bits size of the secret, the modulus or the curve
 * @param curve null for a secret and for RSA
 */
record VerificationKey(KeyType type, int bits, @Nullable Curve curve, Primitive primitive) {

    /** Verifies one signature with one key; by now algorithm, key and length of the signature fit each other. */
    interface Primitive {

        boolean holds(SignatureAlgorithm algorithm, byte[] signingInput, Base64URL signature)
                throws JOSEException, GeneralSecurityException;
    }
}
