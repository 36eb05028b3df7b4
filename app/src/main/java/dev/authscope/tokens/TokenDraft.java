package dev.authscope.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.node.ObjectNode;

/**
 * A token while it is being made by hand: any text may stand in any part. What is encoded is exactly the text, so that a token
 * that was taken apart and put together again is the same token.
 *
 * @param header text of the header, meant to be a JSON object
 * @param payload text of the payload, meant to be the claims as a JSON object
 * @param signature the third part as it travels, meant to be base64url
 */
public record TokenDraft(String header, String payload, String signature) {

    /** Characters that each text of a draft may have: more than any server takes in a header field. */
    public static final int LONGEST = 20_000;

    /** Nothing yet. */
    public static final TokenDraft EMPTY = new TokenDraft("", "", "");

    /**
     * Takes a token apart.
     *
     * @throws TokenDecoder.UndecodableTokenException when it has not three parts that are text, or its header is no JSON object
     */
    public static TokenDraft of(String token) throws TokenDecoder.UndecodableTokenException {
        DecodedToken decoded = TokenDecoder.decode(token);
        String payload = decoded.payload();
        if (decoded.encrypted() || payload == null) {
            throw new TokenDecoder.UndecodableTokenException(Finding.of("draft.hidden"));
        }
        byte[] header = Base64.getUrlDecoder()
                .decode(decoded.encoded(TokenPart.HEADER).strip().replace('+', '-').replace('/', '_'));
        return new TokenDraft(new String(header, StandardCharsets.UTF_8), payload,
                decoded.encoded(TokenPart.SIGNATURE));
    }

    /** The token as it travels. */
    public String compact() {
        return signingInput() + "." + signature;
    }

    /** What a signature is made over (RFC 7515 section 5.1). */
    public String signingInput() {
        return encoded(header) + "." + encoded(payload);
    }

    /** The same with another header. */
    public TokenDraft withHeader(String other) {
        return new TokenDraft(other, payload, signature);
    }

    /** The same with other claims. */
    public TokenDraft withPayload(String other) {
        return new TokenDraft(header, other, signature);
    }

    /** The same with another third part. */
    public TokenDraft withSignature(String other) {
        return new TokenDraft(header, payload, other);
    }

    /** The same with {@code alg: none} and an empty third part (RFC 7519 section 6). */
    public TokenDraft unsecured() {
        return withAlgorithm("none").withSignature("");
    }

    /** The algorithm that the header names; empty when it names none or is no JSON object. */
    public String algorithm() {
        try {
            return StrictJson.valueForDisplay(header).path("alg").asString("");
        } catch (StrictJson.MalformedJsonException e) {
            return "";
        }
    }

    /** The same with another algorithm in its header. A header that is no JSON object stays as it is. */
    public TokenDraft withAlgorithm(String alg) {
        try {
            if (!algorithm().equals(alg) && StrictJson.valueForDisplay(header) instanceof ObjectNode members) {
                members.put("alg", alg);
                return withHeader(members.toString());
            }
            return this;
        } catch (StrictJson.MalformedJsonException e) {
            return this;
        }
    }

    /**
     * The same signed by a signer. The header names the signer's algorithm from then on, which is signed as well.
     *
     * @throws TokenSigner.UnusableKeyException when the key cannot sign
     */
    public TokenDraft signedBy(TokenSigner signer) throws TokenSigner.UnusableKeyException {
        TokenDraft named = withAlgorithm(signer.algorithm(algorithm()));
        return named.withSignature(signer.sign(named.algorithm(), named.signingInput()));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
