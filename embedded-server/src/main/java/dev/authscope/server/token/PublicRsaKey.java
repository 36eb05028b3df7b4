package dev.authscope.server.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import org.jspecify.annotations.Nullable;

/** Somebody else's public key for RS256: it verifies and cannot sign. */
final class PublicRsaKey implements SigningKey {

    private final RSAKey jwk;
    private final RSAPublicKey key;

    private PublicRsaKey(RSAKey jwk) throws JOSEException {
        this.jwk = jwk;
        this.key = jwk.toRSAPublicKey();
    }

    /** The key of a set with a {@code kid}; empty when there is none. */
    static Optional<PublicRsaKey> of(String keySet, String kid) {
        try {
            JWK found = JWKSet.parse(keySet).getKeyByKeyId(kid);
            return found instanceof RSAKey rsa ? Optional.of(new PublicRsaKey(rsa)) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** The key of the shop's partner, an issuer of its own. */
    static PublicRsaKey partner() {
        try (InputStream stream = PublicRsaKey.class
                .getResourceAsStream("/dev/authscope/server/keys/public-demo-partner.jwk")) {
            if (stream == null) {
                throw new IllegalStateException("The partner's key is not in the program");
            }
            return new PublicRsaKey(RSAKey.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException("The partner's key cannot be read", e);
        }
    }

    @Override
    public String id() {
        return jwk.getKeyID();
    }

    @Override
    public String alg() {
        return "RS256";
    }

    @Override
    public String sign(String input) {
        throw new IllegalStateException("A public key cannot sign");
    }

    @Override
    public boolean fits(String input, String signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(input.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            // A signature of another length is one that does not fit.
            return false;
        }
    }

    @Override
    public Optional<Map<String, @Nullable Object>> publicKey() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("kty", "RSA");
        members.put("use", "sig");
        members.put("alg", alg());
        members.put("kid", id());
        jwk.getRequiredParams().forEach((name, value) -> members.putIfAbsent(name, value));
        return Optional.of(members);
    }
}
