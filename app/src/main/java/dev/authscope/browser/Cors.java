package dev.authscope.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.authscope.flow.Header;

/**
 * When a script may send and read across origins (Fetch Standard, CORS protocol): which requests need a preflight, what it
 * allows and for how long, and whether an answer may be read.
 */
final class Cors {

    private static final List<String> SAFE_METHODS = List.of("GET", "HEAD", "POST");
    private static final List<String> SAFE_TYPES = List.of("application/x-www-form-urlencoded", "multipart/form-data",
            "text/plain");
    private static final List<String> SHOWN_FIELDS = List.of("cache-control", "content-language", "content-length",
            "content-type", "expires", "last-modified", "pragma");
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
    private static final Duration DEFAULT_AGE = Duration.ofSeconds(5);
    private static final Duration LONGEST_AGE = Duration.ofHours(2);

    private final Supplier<Instant> now;
    private final Map<String, Instant> allowedUntil = new HashMap<>();

    Cors(Supplier<Instant> now) {
        this.now = now;
    }

    /** Which of the script's own header fields must be allowed by a preflight, lower-case and sorted. */
    static List<String> unsafeHeaders(List<Header> headers) {
        return headers.stream()
                .filter(header -> !isSafe(header))
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    static boolean isSafeMethod(String method) {
        return SAFE_METHODS.contains(method);
    }

    private static boolean isSafe(Header header) {
        return switch (header.name().toLowerCase(Locale.ROOT)) {
            case "accept", "accept-language", "content-language" -> true;
            case "content-type" ->
                SAFE_TYPES.contains(header.value().split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    /** Whether an earlier preflight still allows the method and all header fields. */
    boolean allowed(String origin, String url, boolean credentials, String method, List<String> headers) {
        return (isSafeMethod(method) || fresh(key(origin, url, credentials, "method " + method)))
                && headers.stream().allMatch(name -> fresh(key(origin, url, credentials, "header " + name)));
    }

    /**
     * Takes over what a preflight's answer allows.
     *
     * @return what it lacks for the request: a header field, or {@code status}; empty when it allows the request
     */
    Optional<String> takeOver(WireAnswer answer, String origin, String url, boolean credentials, String method,
            List<String> headers) {
        List<String> methods = listed(answer, ALLOW_METHODS);
        List<String> names = listed(answer, ALLOW_HEADERS).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        boolean status = answer.status() >= 200 && answer.status() <= 299;
        boolean methodAllowed = isSafeMethod(method) || methods.contains(method)
                || !credentials && methods.contains("*");
        boolean headersAllowed = headers.stream()
                .allMatch(name -> names.contains(name)
                        || !credentials && !name.equals("authorization") && names.contains("*"));
        Optional<String> lacks = missing(answer, origin, credentials).or(() -> Optional.of(
                !status ? "status" : !methodAllowed ? ALLOW_METHODS : headersAllowed ? "" : ALLOW_HEADERS))
                .filter(name -> !name.isEmpty());
        if (lacks.isPresent()) {
            return lacks;
        }
        Instant until = now.get().plus(age(answer));
        allowedUntil.put(key(origin, url, credentials, "method " + method), until);
        headers.forEach(name -> allowedUntil.put(key(origin, url, credentials, "header " + name), until));
        return Optional.empty();
    }

    /** The CORS check on an answer: whether the origin's script may read it. */
    static boolean mayRead(WireAnswer answer, String origin, boolean credentials) {
        return missing(answer, origin, credentials).isEmpty();
    }

    /** The header field of an answer that keeps the origin's script from reading it; empty when the script may. */
    static Optional<String> missing(WireAnswer answer, String origin, boolean credentials) {
        String allowed = answer.header(ALLOW_ORIGIN).orElse("");
        if (!credentials && allowed.equals("*")) {
            return Optional.empty();
        }
        if (!allowed.equals(origin)) {
            return Optional.of(ALLOW_ORIGIN);
        }
        boolean granted = !credentials || answer.header(ALLOW_CREDENTIALS).orElse("").equals("true");
        return granted ? Optional.empty() : Optional.of(ALLOW_CREDENTIALS);
    }

    /** Whether an answer lets a script of another origin see one of its header fields (Fetch Standard, CORS filtered response). */
    static boolean exposes(WireAnswer answer, String name, boolean credentials) {
        List<String> named = listed(answer, "Access-Control-Expose-Headers");
        return SHOWN_FIELDS.contains(name.toLowerCase(Locale.ROOT)) || named.stream().anyMatch(name::equalsIgnoreCase)
                || !credentials && named.contains("*");
    }

    private boolean fresh(String key) {
        Instant until = allowedUntil.get(key);
        return until != null && now.get().isBefore(until);
    }

    private static Duration age(WireAnswer answer) {
        String text = answer.header("Access-Control-Max-Age").orElse("");
        if (!text.matches("\\d{1,9}")) {
            return DEFAULT_AGE;
        }
        Duration age = Duration.ofSeconds(Long.parseLong(text));
        return age.compareTo(LONGEST_AGE) > 0 ? LONGEST_AGE : age;
    }

    private static List<String> listed(WireAnswer answer, String name) {
        return Arrays.stream(answer.header(name).orElse("").split(",")).map(String::strip).toList();
    }

    private static String key(String origin, String url, boolean credentials, String what) {
        return origin + " " + url + " " + credentials + " " + what;
    }
}
