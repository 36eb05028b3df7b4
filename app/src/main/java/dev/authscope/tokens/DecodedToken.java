package dev.authscope.tokens;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a token says. Nothing of it is verified.
 *
 * @param text the token itself
 * @param segments its parts from left to right
 * @param header the header's parameters in their order
 * @param claims the payload's claims in their order; null when the payload is encrypted or no JSON object
 * @param payload the payload as text; null when it is encrypted, not UTF-8 or not base64url
 * @param notes what is worth knowing, most important first
 */
public record DecodedToken(
        String text,
        List<TokenSegment> segments,
        ObjectNode header,
        @Nullable ObjectNode claims,
        @Nullable String payload,
        List<Finding> notes) {

    public DecodedToken {
        segments = List.copyOf(segments);
        notes = List.copyOf(notes);
    }

    /** Where a part stands; empty when this kind of token has no such part. */
    public Optional<TokenSegment> segment(TokenPart part) {
        return segments.stream().filter(segment -> segment.part() == part).findFirst();
    }

    /** The characters of a part; empty when this kind of token has no such part. */
    public String encoded(TokenPart part) {
        return segment(part).map(segment -> text.substring(segment.start(), segment.end())).orElse("");
    }

    /** Whether the payload is encrypted (RFC 7516), so that it cannot be read without a key. */
    public boolean encrypted() {
        return segment(TokenPart.CIPHERTEXT).isPresent();
    }
}
