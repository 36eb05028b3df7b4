package dev.authscope.browser;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.authscope.cookies.RequestUrl;

/**
 * The hosts that a browser has learned to reach by TLS alone (HTTP Strict Transport Security, RFC 6797). It keeps them when
 * its window is closed.
 */
final class StrictTransport {

    private final Supplier<Instant> now;
    private final Map<String, Known> hosts = new LinkedHashMap<>();

    StrictTransport(Supplier<Instant> now) {
        this.now = now;
    }

    /** A host that has said so. */
    private record Known(Instant until, boolean subdomains) {}

    /** An address as it is to be asked for: with https where the host or one above it has said so (RFC 6797 section 8.3). */
    String upgraded(String url) {
        if (!url.regionMatches(true, 0, "http://", 0, 7)) {
            return url;
        }
        RequestUrl parsed = RequestUrl.parse(url);
        return isKnown(parsed.host())
                ? "https" + url.substring(4).replaceFirst("^(://[^/?#]*):80(?=[/?#]|$)", "$1")
                : url;
    }

    /**
     * Takes note of what an answer says (RFC 6797 section 8.1): only the first such field, and only one that came over TLS
     * from a host with a name.
     *
     * @return the host when the browser did not know it before
     */
    Optional<String> learn(String url, WireAnswer answer) {
        Optional<String> field = answer.header("Strict-Transport-Security");
        if (field.isEmpty() || !url.regionMatches(true, 0, "https://", 0, 8)) {
            return Optional.empty();
        }
        String host = RequestUrl.parse(url).host();
        if (isAddress(host)) {
            return Optional.empty();
        }
        Map<String, String> directives = directives(field.get());
        Optional<Duration> age = age(directives.get("max-age"));
        if (age.isEmpty()) {
            return Optional.empty();
        }
        if (age.get().isZero()) {
            hosts.remove(host);
            return Optional.empty();
        }
        boolean before = isKnown(host);
        hosts.put(host, new Known(end(age.get()), directives.containsKey("includesubdomains")));
        return before ? Optional.empty() : Optional.of(host);
    }

    private boolean isKnown(String host) {
        for (String name = host; !name.isEmpty(); name = above(name)) {
            Known known = hosts.get(name);
            if (known != null && now.get().isBefore(known.until()) && (known.subdomains() || name.equals(host))) {
                return true;
            }
        }
        return false;
    }

    private static String above(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    static boolean isAddress(String host) {
        return host.startsWith("[") || host.matches("\\d+(\\.\\d+){3}");
    }

    private Instant end(Duration age) {
        try {
            return now.get().plus(age);
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX;
        }
    }

    /** The directives by name; empty when a name stands twice, which spoils the field (RFC 6797 section 6.1). */
    private static Map<String, String> directives(String field) {
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : field.split(";", -1)) {
            String[] pair = part.split("=", 2);
            String name = pair[0].strip().toLowerCase(Locale.ROOT);
            String value = pair.length < 2 ? "" : pair[1].strip();
            if (!name.isEmpty() && directives.putIfAbsent(name, value) != null) {
                return Map.of();
            }
        }
        return directives;
    }

    private static Optional<Duration> age(@Nullable String text) {
        String digits = text == null ? "" : text.replaceFirst("^\"(.*)\"$", "$1");
        if (!digits.matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(
                digits.length() > 12 ? Duration.ofSeconds(Long.MAX_VALUE) : Duration.ofSeconds(Long.parseLong(digits)));
    }
}
