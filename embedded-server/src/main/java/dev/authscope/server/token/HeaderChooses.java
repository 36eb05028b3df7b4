package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.json.JsonText;

/**
 * Weak on purpose: the signature is verified in the way that the token's own header names, which nobody has verified yet (RFC
 * 8725 section 2.1).
 */
record HeaderChooses(TokenKeys keys, Set<Weakness> weaknesses, Surroundings surroundings) implements BearerRule {

    private static final int LINE = 64;

    /** What the header can make such a verifier do. */
    enum Weakness {
        /** A token that calls itself unsigned is believed. */
        NONE_IS_ENOUGH,
        /** The text of the public key is taken for the secret of an HMAC. */
        PUBLIC_KEY_AS_SECRET,
        /** {@code kid} is taken for the path of a file, whose octets are the secret of an HMAC (RFC 8725 section 2.9). */
        KID_IS_A_FILE,
        /**
         * The key is taken out of {@code jwk} in the token's own header, or fetched from wherever {@code jku} says (RFC 8725
         * sections 2.9 and 3.10).
         */
        KEY_FROM_THE_TOKEN,
        /** What no other weakness has believed is believed all the same, as by a program that only decodes tokens. */
        DECODING_IS_ENOUGH
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
        boolean believed = holds(attempt, token) || weaknesses.stream().anyMatch(one -> believes(one, attempt, token));
        return Verdict.of(believed, "alg", alg);
    }

    /** Whether it holds in the way in which tokens of this issuer are meant to. */
    private boolean holds(BearerAttempt attempt, ParsedToken token) {
        return keys.verifying(token.headerValue("kid"), attempt.settings())
                .filter(key -> key.alg().equals(token.headerValue("alg")))
                .filter(key -> key.fits(token.signingInput(), token.signature()))
                .isPresent();
    }

    private boolean believes(Weakness weakness, BearerAttempt attempt, ParsedToken token) {
        String alg = token.headerValue("alg");
        return switch (weakness) {
            case NONE_IS_ENOUGH -> alg.equals("none") && token.signature().isEmpty();
            case PUBLIC_KEY_AS_SECRET -> alg.equals("HS256") && keys.signing(attempt.settings())
                    .publicKey()
                    .filter(key -> new SharedSecret("", pem(key)).fits(token.signingInput(), token.signature()))
                    .isPresent();
            case KID_IS_A_FILE -> alg.equals("HS256") && surroundings.file(token.headerValue("kid"))
                    .filter(octets -> new SharedSecret("", octets).fits(token.signingInput(), token.signature()))
                    .isPresent();
            case KEY_FROM_THE_TOKEN -> alg.equals("RS256") && keyFromTheToken(attempt, token)
                    .filter(key -> key.fits(token.signingInput(), token.signature()))
                    .isPresent();
            case DECODING_IS_ENOUGH -> true;
        };
    }

    /** The key that the token brings along or points to (RFC 7515 sections 4.1.2 and 4.1.3). */
    private Optional<PublicRsaKey> keyFromTheToken(BearerAttempt attempt, ParsedToken token) {
        if (token.header().get("jwk") instanceof Map<?, ?> jwk) {
            return PublicRsaKey.of(JsonText.write(Map.of("keys", List.of(jwk))), token.headerValue("kid"));
        }
        return token.headerValue("jku").isEmpty()
                ? Optional.empty()
                : surroundings.fetch(token.headerValue("jku"), attempt.journal())
                        .flatMap(set -> PublicRsaKey.of(set, token.headerValue("kid")));
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
