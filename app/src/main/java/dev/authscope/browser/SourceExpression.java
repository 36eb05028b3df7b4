package dev.authscope.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One source of a list in a content security policy, held against an address (Content Security Policy Level 3, section
 * 6.7.2.8): {@code *}, {@code 'self'}, a scheme, or a host with scheme, port and path as far as they are written.
 */
final class SourceExpression {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern HOST = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(\\*|(?:\\*\\.)?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*)(?::(\\d+|\\*))?(/.*)?");

    private final String written;

    SourceExpression(String written) {
        this.written = written;
    }

    /**
     * Whether an address is among what the expression names.
     *
     * @param page origin of the page that has the policy
     * @param redirected whether a redirect led to the address, whose path is then not looked at
     */
    boolean matches(String url, Origin page, boolean redirected) {
        Origin target = Origin.of(url);
        if (written.equals("*")) {
            return true;
        }
        if (written.equalsIgnoreCase("'self'")) {
            return self(target, page);
        }
        Matcher scheme = SCHEME.matcher(written);
        if (scheme.matches()) {
            return scheme(scheme.group(1), target.scheme());
        }
        Matcher parts = HOST.matcher(written);
        return parts.matches() && scheme(parts.group(1) == null ? page.scheme() : parts.group(1), target.scheme())
                && host(parts.group(2), target.host()) && port(parts.group(3), target)
                && (redirected || parts.group(4) == null || path(parts.group(4), path(url)));
    }

    /** The page's own host, with TLS too where the page came without. */
    private static boolean self(Origin target, Origin page) {
        boolean ports = target.port() == page.port() || target.isDefaultPort() && page.isDefaultPort();
        return target.equals(page) || target.host().equals(page.host()) && ports && target.scheme().equals("https");
    }

    private static boolean scheme(String allowed, String actual) {
        String lower = allowed.toLowerCase(Locale.ROOT);
        return lower.equals(actual) || lower.equals("http") && actual.equals("https");
    }

    private static boolean host(String pattern, String host) {
        if (StrictTransport.isAddress(host)) {
            return false;
        }
        String lower = pattern.toLowerCase(Locale.ROOT);
        return lower.equals("*") || (lower.startsWith("*.") ? host.endsWith(lower.substring(1)) : host.equals(lower));
    }

    private static boolean port(@Nullable String allowed, Origin target) {
        return allowed == null
                ? target.isDefaultPort()
                : allowed.equals("*") || allowed.length() <= 5 && Integer.parseInt(allowed) == target.port();
    }

    private static String path(String url) {
        String path = URI.create(url).getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** A path that ends with a slash names all below it, another one itself (section 6.7.2.12). */
    private static boolean path(String allowed, String actual) {
        if (allowed.equals("/")) {
            return true;
        }
        List<String> wanted = pieces(allowed);
        List<String> found = pieces(actual);
        boolean below = allowed.endsWith("/");
        List<String> prefix = below ? wanted.subList(0, wanted.size() - 1) : wanted;
        return (below ? found.size() >= wanted.size() : found.size() == wanted.size())
                && found.subList(0, prefix.size()).equals(prefix);
    }

    private static List<String> pieces(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(SourceExpression::decoded)
                .toList();
    }

    private static String decoded(String piece) {
        try {
            return URLDecoder.decode(piece.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return piece;
        }
    }
}
