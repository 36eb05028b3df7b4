package dev.authscope.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which a secret could stand in a file and still be read out of it. */
public final class SecretForms {

    /** XML, HTML and Mermaid, PlantUML, JSON, addresses. */
    private static final Pattern NUMBER = Pattern.compile("&?#(\\d{1,7});|&#x(\\p{XDigit}{1,6});|"
            + "<U\\+(\\p{XDigit}{4,6})>|\\\\u(\\p{XDigit}{4})|%(\\p{XDigit}{2})");

    private SecretForms() {}

    /** Plain, URL-encoded, JSON-escaped, HTML-escaped, and in the middle of base64 wherever its octets begin there. */
    public static Set<String> of(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
        byte[] octets = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(HexFormat.of().formatHex(octets));
        forms.add(HexFormat.of().withUpperCase().formatHex(octets));
        forms.add(new StringBuilder(secret).reverse().toString());
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + octets.length];
            System.arraycopy(octets, 0, shifted, before, octets.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The first and the last sign may hold bits of what stands beside the secret.
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
            forms.add(encoded.substring(from, to));
            forms.add(encoded.substring(from, to).replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    /** A text, and the same as a reader of its format sees it: what stands for a character by its number is that character. */
    public static String decoded(String text) {
        String plain = NUMBER.matcher(text).replaceAll(number -> {
            int group = 1;
            while (number.group(group) == null) {
                group++;
            }
            int point = Integer.parseInt(number.group(group), group == 1 ? 10 : 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : "");
        });
        String unescaped = plain.replace("\\", "");
        return text + (plain.equals(text) ? "" : "\n" + plain) + (unescaped.equals(plain) ? "" : "\n" + unescaped);
    }
}
