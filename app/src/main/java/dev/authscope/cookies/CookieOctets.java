package dev.authscope.cookies;

import java.nio.charset.StandardCharsets;

/** Between text as people and scripts see it and the octets of a header, one per character. */
public final class CookieOctets {

    private CookieOctets() {}

    /** The UTF-8 octets of a text, one per character. */
    public static String ofText(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The text whose UTF-8 octets are given; what is not UTF-8 becomes U+FFFD. */
    public static String toText(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /**
     * The same string when every character is an octet.
     *
     * @throws IllegalArgumentException one sentence that names the first character that is none
     */
    public static String require(String octets) {
        for (int i = 0; i < octets.length(); i++) {
            if (octets.charAt(i) > 0xFF) {
                throw new IllegalArgumentException(String.format(
                        "The header holds the character U+%04X at position %d, which is not an octet; write each octet as one character from U+0000 to U+00FF.",
                        octets.codePointAt(i),
                        i + 1));
            }
        }
        return octets;
    }

    static String lowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
                char[] letters = text.toCharArray();
                for (int j = i; j < letters.length; j++) {
                    if (letters[j] >= 'A' && letters[j] <= 'Z') {
                        letters[j] += 'a' - 'A';
                    }
                }
                return new String(letters);
            }
        }
        return text;
    }
}
