package dev.authscope.server.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.text.ParseException;
import java.util.Locale;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;

/** The public demonstration key pairs with which scenarios sign: the same at every start. */
final class PinnedKeys {

    private PinnedKeys() {}

    /**
     * @param alg {@code RS256}, {@code ES256} or {@code EdDSA}
     * @param kid {@code k1}, or {@code k2} for the key after a rotation
     */
    static KeyPair pair(String alg, String kid) {
        return named(alg.toLowerCase(Locale.ROOT) + (kid.equals("k1") ? "" : "-" + kid));
    }

    /** @param name such as {@code partner} */
    static KeyPair named(String name) {
        String file = "/dev/authscope/server/keys/public-demo-" + name + ".jwk";
        try (InputStream stream = PinnedKeys.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The key " + file + " is not in the program");
            }
            JWK key = JWK.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return key instanceof OctetKeyPair edwards
                    ? new KeyPair(EdwardsKeys.publicKey(edwards), EdwardsKeys.privateKey(edwards))
                    : ((AsymmetricJWK) key).toKeyPair();
        } catch (IOException | ParseException | JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("The key " + file + " cannot be read", e);
        }
    }
}
