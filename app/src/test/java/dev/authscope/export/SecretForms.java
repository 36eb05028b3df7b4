package dev.authscope.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ways in which a secret could stand in a file and still be read out of it. */
public final class SecretForms {

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
}
