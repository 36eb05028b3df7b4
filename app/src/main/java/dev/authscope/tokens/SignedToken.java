package dev.authscope.tokens;

import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A token of proper form: three parts of canonical base64url, the first a JSON object. Nothing in it is trusted yet.
 *
 * <p>What was signed are the characters as received (RFC 7515 5.2, step 8), so they are kept.
 */
final class SignedToken {

    private final ObjectNode header;
    private final @Nullable ObjectNode claims;
    private final byte[] signingInput;
    private final byte[] signature;
    private final Base64URL signatureText;

    /**
     * @param claims null when the payload is not read as claims
     * @param signature the octets of the third part, empty when the part is
     */
    SignedToken(
            ObjectNode header,
            @Nullable ObjectNode claims,
            byte[] signingInput,
            byte[] signature,
            String signatureText) {
        this.header = header;
        this.claims = claims;
        this.signingInput = signingInput;
        this.signature = signature;
        this.signatureText = new Base64URL(signatureText);
    }

    ObjectNode header() {
        return header;
    }

    /** A header parameter, null when it is missing. */
    @Nullable
    JsonNode header(String name) {
        return header.get(name);
    }

    /** A claim, null when it is missing or the payload is not read as claims. */
    @Nullable
    JsonNode claim(String name) {
        return claims == null ? null : claims.get(name);
    }

    byte[] signingInput() {
        return signingInput;
    }

    byte[] signature() {
        return signature;
    }

    Base64URL signatureText() {
        return signatureText;
    }
}
