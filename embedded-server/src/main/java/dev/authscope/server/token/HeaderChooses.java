package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Verdict;

/**
 * Weak on purpose: the signature is verified in the way that the token's own header names, which nobody has verified yet (RFC
 * 8725 section 2.1).
 */
record HeaderChooses(TokenKeys keys, Weakness weakness) implements BearerRule {

    private static final int LINE = 64;

    /** What the header can make such a verifier do. */
    enum Weakness {
        /** A token that calls itself unsigned is believed. */
        NONE_IS_ENOUGH,
        /** The text of the public key is taken for the secret of an HMAC. */
        PUBLIC_KEY_AS_SECRET
    }

    @Override
    public String id() {
        return "jwt.headerChooses";
    }

    @Override
    public String rule() {
        return "RFC 8725 2.1";
    }

    @Override
    public String refusal() {
        return "The signature is invalid";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        ParsedToken token = attempt.token();
        String alg = token.headerValue("alg");
        SigningKey key = keys.signing(attempt.settings());
        boolean believed = switch (weakness) {
            case NONE_IS_ENOUGH -> alg.equals("none") && token.signature().isEmpty();
            case PUBLIC_KEY_AS_SECRET -> alg.equals("HS256") && key.publicKey().isPresent()
                    && new SharedSecret(key.id(), pem(key.publicKey().get()))
                            .fits(token.signingInput(), token.signature());
        };
        return Verdict.of(
                believed || alg.equals(key.alg()) && key.fits(token.signingInput(), token.signature()), "alg", alg);
    }

    /** The public key as the text in which key files hold it (RFC 7468 section 13). */
    private static byte[] pem(Map<String, @Nullable Object> jwk) {
        try {
            byte[] encoded = ((AsymmetricJWK) JWK.parse(jwk)).toPublicKey().getEncoded();
            String body = Base64.getMimeEncoder(LINE, new byte[]{'\n' }).encodeToString(encoded);
            return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The published key is a key pair's", e);
        }
    }
}
