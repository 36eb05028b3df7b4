package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Function;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.Base64URL;

import dev.authscope.server.random.DrawnRandom;

/**
 * Wraps a signed token in an encrypted one and takes it out again: a nested JWT (RFC 7519 section 5.2, RFC 7516) with a
 * secret that issuer and API share ({@code dir}, {@code A256GCM}).
 */
final class TokenSeal {

    private static final String HEADER = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"JWT\",\"cty\":\"JWT\"}";

    private final byte[] secret;
    private final Function<String, byte[]> chance;

    /**
     * @param secret 32 octets
     * @param chance octets for an initialization vector, by what they are for
     */
    TokenSeal(byte[] secret, Function<String, byte[]> chance) {
        this.secret = secret.clone();
        this.chance = chance;
    }

    /** The five parts around a signed token. */
    String seal(String signed) {
        try {
            JWEObject sealed = new JWEObject(JWEHeader.parse(Base64URL.encode(HEADER)), new Payload(signed));
            DirectEncrypter encrypter = new DirectEncrypter(secret);
            encrypter.getJCAContext().setSecureRandom(new DrawnRandom(chance.apply("seal/" + signed)));
            sealed.encrypt(encrypter);
            return sealed.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("A header and a key of our own making do not fit", e);
        }
    }

    /** The signed token inside; empty when the five parts were not made with this secret or were changed since. */
    Optional<String> open(String sealed) {
        try {
            JWEObject token = JWEObject.parse(sealed);
            String header = token.getHeader().getParsedBase64URL().decodeToString();
            if (!header.equals(HEADER)) {
                return Optional.empty();
            }
            token.decrypt(new DirectDecrypter(secret));
            return Optional.of(new String(token.getPayload().toBytes(), StandardCharsets.US_ASCII));
        } catch (ParseException | JOSEException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
