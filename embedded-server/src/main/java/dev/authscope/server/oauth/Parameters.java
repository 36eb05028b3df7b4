package dev.authscope.server.oauth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a request of OAuth, in a query or in a form. */
public final class Parameters {

    private Parameters() {}

    /**
     * Names and values. One without a value counts as left out, and none may stand twice (RFC 6749 sections 3.1 and 3.2).
     *
     * @return empty when a parameter stands twice or cannot be decoded
     */
    public static Optional<Map<String, String>> read(String text) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                continue;
            }
            try {
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (result.putIfAbsent(name, value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(result);
    }

    /** Parameters as they are written into a query or a form, in their order. */
    public static String write(Map<String, String> parameters) {
        return parameters.entrySet()
                .stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
