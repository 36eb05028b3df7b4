package dev.authscope.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Content of the type {@code application/x-www-form-urlencoded} and queries. */
public final class Form {

    private Form() {}

    /** Names and values in their order; the first one of a name counts, and a pair that cannot be decoded is left out. */
    public static Map<String, String> parse(String text) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            try {
                result.putIfAbsent(decode(name), decode(value));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return result;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
