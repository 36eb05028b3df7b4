package dev.authscope.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.authscope.server.settings.LabSettings;

/**
 * A method and a path that an endpoint answers.
 *
 * @param pattern such as {@code /products/{id}}; a name in braces stands for one part of the path
 * @param offered whether the lab, as it is set, has this route at all
 */
public record Route(String method, String pattern, Predicate<LabSettings> offered, Endpoint endpoint) {

    /** A route that exists however the lab is set. */
    public static Route of(String method, String pattern, Endpoint endpoint) {
        return new Route(method, pattern, settings -> true, endpoint);
    }

    /** The named parts of a path that this route matches; empty when it does not match. */
    Optional<Map<String, String>> match(String path) {
        if (pattern.equals(path)) {
            return Optional.of(Map.of());
        }
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length || pattern.indexOf('{') < 0) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
