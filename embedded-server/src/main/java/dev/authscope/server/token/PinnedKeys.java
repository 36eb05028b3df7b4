package dev.authscope.server.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.text.ParseException;
import java.util.Locale;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;

/** The public demonstration key pairs with which scenarios sign: the same at every start. */
final class PinnedKeys {

    private PinnedKeys() {}

    /** @param alg {@code RS256} or {@code ES256} */
    static KeyPair pair(String alg) {
        String file = "/dev/authscope/server/keys/public-demo-" + alg.toLowerCase(Locale.ROOT) + ".jwk";
        try (InputStream stream = PinnedKeys.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The key " + file + " is not in the program");
            }
            JWK key = JWK.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return ((AsymmetricJWK) key).toKeyPair();
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException("The key " + file + " cannot be read", e);
        }
    }
}
