package dev.authscope.server.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.json.JsonText;

/**
 * A token taken apart, nothing of it believed yet (RFC 7515 section 5.2, steps 1 to 7).
 *
 * @param headerText the first part as it was received
 * @param signingInput the first two parts as they were received
 * @param signature the third part as it was received, known to be base64url
 */
record ParsedToken(String headerText, Map<String, @Nullable Object> header, Map<String, @Nullable Object> claims,
        String signingInput, String signature) {

    /** Takes a token apart; empty when it is not three parts of base64url around two JSON objects. */
    static Optional<ParsedToken> parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || decode(parts[2]).isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, @Nullable Object>> header = object(parts[0]);
        Optional<Map<String, @Nullable Object>> claims = object(parts[1]);
        if (header.isEmpty() || claims.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(new ParsedToken(parts[0], header.get(), claims.get(), parts[0] + "." + parts[1], parts[2]));
    }

    /** A member of the header when it is a string, else an empty string. */
    String headerValue(String name) {
        return header.get(name) instanceof String text ? text : "";
    }

    private static Optional<Map<String, @Nullable Object>> object(String part) {
        return decode(part).flatMap(ParsedToken::utf8).flatMap(JsonText::readObject);
    }

    private static Optional<String> utf8(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Decodes the one spelling that RFC 4648 section 3.5 calls canonical, without padding (RFC 7515 section 2). */
    private static Optional<byte[]> decode(String part) {
        try {
            byte[] octets = Base64.getUrlDecoder().decode(part);
            boolean canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(octets).equals(part);
            return canonical ? Optional.of(octets) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
