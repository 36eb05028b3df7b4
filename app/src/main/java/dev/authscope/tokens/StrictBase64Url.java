package dev.authscope.tokens;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * base64url as JWS wants it (RFC 7515 2): no padding, no other character, and one spelling only. The JDK's decoder accepts
 * padding and unused bits that are not zero, so what it gives is encoded again and compared (RFC 4648 3.5).
 */
final class StrictBase64Url {

    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private StrictBase64Url() {}

    /** The octets, or null when the text is not canonical base64url. */
    static byte @Nullable [] decode(String text) {
        try {
            byte[] octets = DECODER.decode(text);
            return ENCODER.encodeToString(octets).equals(text) ? octets : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What is wrong with a text that {@link #decode} did not take: {@code padding}, {@code character}, {@code length} or {@code canonical}. */
    static String problem(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean known = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-'
                    || c == '_';
            if (!known) {
                return c == '=' ? "padding" : "character";
            }
        }
        return text.length() % 4 == 1 ? "length" : "canonical";
    }
}
