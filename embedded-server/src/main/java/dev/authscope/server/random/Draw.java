package dev.authscope.server.random;

import java.util.Base64;

/**
 * Random octets together with the short name of the value that will be made of them.
 *
 * @param kind what the value is for
 * @param number the number in the short name; names belong to the step that issues the value
 * @param octets the random octets
 */
@SuppressWarnings("ArrayRecordComponent")
public record Draw(ItemKind kind, int number, byte[] octets) {

    /** The short name, such as {@code SID1}. */
    public String name() {
        return kind.prefix() + number;
    }

    /** The octets in base64url without padding (RFC 4648 section 5). */
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
