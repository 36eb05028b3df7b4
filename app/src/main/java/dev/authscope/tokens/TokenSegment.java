package dev.authscope.tokens;

/**
 * Where a part stands in the token.
 *
 * @param start offset of its first character
 * @param end offset after its last character; equal to start when the part is empty
 * @param octets how many octets it encodes; 0 when it cannot be decoded
 */
public record TokenSegment(TokenPart part, int start, int end, int octets) {}
