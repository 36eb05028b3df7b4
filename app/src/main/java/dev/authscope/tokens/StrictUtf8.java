package dev.authscope.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** UTF-8 without replacement: octets that are not UTF-8 are no text (RFC 7515 5.2, step 3). */
final class StrictUtf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private StrictUtf8() {}

    /** The text, or null when the octets are not UTF-8. */
    static @Nullable String decode(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        // Only a text with the replacement character can come from wrong octets; it may also hold a real one.
        return text.indexOf(REPLACEMENT) < 0 ? text : slowly(octets);
    }

    private static @Nullable String slowly(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
