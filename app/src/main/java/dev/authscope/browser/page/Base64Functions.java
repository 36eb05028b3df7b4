package dev.authscope.browser.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.authscope.browser.script.HostObject;

/** {@code btoa} and {@code atob} (HTML Standard, base64 utility methods). */
final class Base64Functions {

    private Base64Functions() {}

    static void add(HostObject window) {
        window.function("btoa", 1, call -> {
            String text = call.text(0);
            if (text.chars().anyMatch(c -> c > 0xff)) {
                throw call.error("InvalidCharacterError", "btoa takes characters up to U+00FF only");
            }
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
        });
        window.function("atob", 1, call -> {
            String text = call.text(0).replaceAll("[\\t\\n\\f\\r ]", "");
            try {
                return new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
            } catch (IllegalArgumentException e) {
                throw call.error("InvalidCharacterError", "the text is not base64");
            }
        });
    }
}
