package dev.authscope.tokens;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses the compact form of a JWS strictly (RFC 7515 3.1, 5.2, 7.1) and, for a JWT, its claims (RFC 7519 7.2). */
final class TokenParser {

    private static final int PARTS = 3;
    private static final int PARTS_OF_ENCRYPTED = 5;

    /** Header parameters and claims that must be strings when they are there (RFC 7515 4.1.9, 4.1.10; RFC 7519 4.1.1, 4.1.2, 4.1.7). */
    private static final List<String> STRING_PARAMETERS = List.of("typ", "cty");
    private static final List<String> STRING_CLAIMS = List.of("iss", "sub", "jti");

    private TokenParser() {}

    /**
     * Parses a token.
     *
     * @throws Refusal when its form is not exactly that of a signed token
     */
    static SignedToken parse(String token, Profile profile) throws Refusal {
        if (token.length() > StrictJson.LONGEST) {
            throw new Refusal("form.long", String.valueOf(token.length()), String.valueOf(StrictJson.LONGEST));
        }
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0) {
            throw wrongParts(token);
        }
        ObjectNode header = object(octets("header", token.substring(0, first)), "header");
        byte[] payload = octets("payload", token.substring(first + 1, second));
        String signatureText = token.substring(second + 1);
        byte[] signature = octets("signature", signatureText);
        requireStrings(header, STRING_PARAMETERS, "header");
        ObjectNode claims = profile == Profile.JWT ? claims(header, payload) : null;
        byte[] signingInput = token.substring(0, second).getBytes(StandardCharsets.US_ASCII);
        return new SignedToken(header, claims, signingInput, signature, signatureText);
    }

    static Refusal wrongParts(String token) {
        if (token.isEmpty()) {
            return new Refusal("form.empty");
        }
        if (token.startsWith("{")) {
            return new Refusal("form.jsonSerialization");
        }
        int parts = Math.toIntExact(token.chars().filter(c -> c == '.').count()) + 1;
        return parts == PARTS_OF_ENCRYPTED
                ? new Refusal("form.encrypted")
                : new Refusal("form.parts", String.valueOf(parts), String.valueOf(PARTS));
    }

    private static byte[] octets(String part, String text) throws Refusal {
        byte[] octets = StrictBase64Url.decode(text);
        if (octets == null) {
            throw new Refusal("form.base64url." + StrictBase64Url.problem(text), part);
        }
        return octets;
    }

    private static ObjectNode object(byte[] octets, String part) throws Refusal {
        String text = StrictUtf8.decode(octets);
        if (text == null) {
            throw new Refusal("form.utf8", part);
        }
        try {
            return StrictJson.object(text);
        } catch (StrictJson.MalformedJsonException e) {
            throw new Refusal("form.json", part, String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode claims(ObjectNode header, byte[] payload) throws Refusal {
        JsonNode content = header.get("cty");
        if (content != null && content.stringValue().equalsIgnoreCase("JWT")) {
            throw new Refusal("form.nested");
        }
        ObjectNode claims = object(payload, "payload");
        requireStrings(claims, STRING_CLAIMS, "payload");
        requireAudience(claims.get("aud"));
        NumericDate.of(claims, "iat");
        return claims;
    }

    /** A string or an array of strings (RFC 7519 4.1.3). */
    private static void requireAudience(@Nullable JsonNode node) throws Refusal {
        if (node == null || node.isString()) {
            return;
        }
        boolean strings = node instanceof ArrayNode;
        for (JsonNode item : node) {
            strings &= item.isString();
        }
        if (!strings) {
            throw new Refusal("aud.form");
        }
    }

    private static void requireStrings(ObjectNode object, List<String> names, String part) throws Refusal {
        for (String name : names) {
            JsonNode value = object.get(name);
            if (value != null && !value.isString()) {
                throw new Refusal("form.noString", part, name);
            }
        }
    }
}
