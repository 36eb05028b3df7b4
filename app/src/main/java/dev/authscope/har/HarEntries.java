package dev.authscope.har;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Header;

/** Makes exchanges of an archive's entries, or says why not. */
final class HarEntries {

    private static final int LONGEST_MILLIS = 86_400_000;
    private static final int NANOS = 1_000_000;
    /** A token (RFC 9110 section 5.6.2). */
    private static final Pattern METHOD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}");
    private static final Pattern UNESCAPED = Pattern.compile("[\\[\\]{}|\\\\^`\"<> \\x00-\\x1f]");

    private HarEntries() {}

    /** An entry, or the word for why there is none. */
    record Read(@Nullable HarEntry entry, String reason) {}

    /**
     * Reads an entry.
     *
     * @param tree maps, lists, texts, numbers, flags and null
     */
    static Read read(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> entry) || !(entry.get("request") instanceof Map<?, ?> request)) {
            return new Read(null, "no-request");
        }
        Instant started = time(entry.get("startedDateTime"));
        if (started == null) {
            return new Read(null, "no-time");
        }
        String url = text(request.get("url"));
        String scheme = url.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
            return new Read(null, url.isEmpty() ? "no-address" : "not-http");
        }
        URI address = address(url);
        if (address == null) {
            return new Read(null, "no-address");
        }
        String method = text(request.get("method"));
        List<Header> asked = HarMessages.headers(request);
        Map<?, ?> response = entry.get("response") instanceof Map<?, ?> told ? told : Map.of();
        int status = response.get("status") instanceof Number number ? number.intValue() : 0;
        status = status >= 100 && status <= 999 ? status : 0;
        List<Header> answered = HarMessages.headers(response);
        String host = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
        host = host.substring(host.lastIndexOf('@') + 1);
        // A host called like the browser's own lane; with its last dot it is the same host (RFC 1034 section 3.1).
        host = host.equals(HarRun.BROWSER) ? host + "." : host;
        String word = METHOD.matcher(method).matches() ? method : "GET";
        return new Read(new HarEntry(text(entry.get("pageref")), started, word, url,
                address.getScheme().toLowerCase(Locale.ROOT) + "://" + host, host, asked,
                HarMessages.request(request, word, target(address), asked), status, answered,
                HarMessages.response(response, status, answered), failure(entry, response), nanos(entry.get("time"))),
                "");
    }

    /** The target of the request line (RFC 9112 section 3.2.1). */
    private static String target(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static @Nullable URI address(String url) {
        // Browsers write some characters that no address may have; they mean themselves.
        String strict = UNESCAPED.matcher(url).replaceAll("%20");
        int fragment = strict.indexOf('#');
        try {
            URI address = new URI(fragment < 0 ? strict : strict.substring(0, fragment));
            return address.getRawAuthority() == null ? null : address;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String failure(Map<?, ?> entry, Map<?, ?> response) {
        String own = text(entry.get("_error"));
        return own.isEmpty() ? text(response.get("_error")) : own;
    }

    private static long nanos(@Nullable Object millis) {
        double value = millis instanceof Number number ? number.doubleValue() : 0;
        return value > 0 && value < LONGEST_MILLIS
                ? BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(NANOS)).longValue()
                : 0;
    }

    private static @Nullable Instant time(@Nullable Object written) {
        try {
            return OffsetDateTime.parse(text(written)).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
