package dev.authscope.browser;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port: what scripts are confined to (RFC 6454 section 4).
 *
 * @param port never 0; the scheme's default when the address names none
 */
public record Origin(String scheme, String host, int port) {

    /**
     * The origin of an absolute http or https address.
     *
     * @throws IllegalArgumentException when the address is not one
     */
    public static Origin of(String url) {
        URI uri = URI.create(url);
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + url + "' is not an absolute http or https address.");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT),
                uri.getPort() > 0 ? uri.getPort() : defaultPort(scheme));
    }

    /** Host, with the port where it is not the scheme's default: what Host says. */
    public String authority() {
        return isDefaultPort() ? host : host + ":" + port;
    }

    /** As it stands in Origin header fields (RFC 6454 section 6.2). */
    public String serialized() {
        return scheme + "://" + authority();
    }

    /** An address: itself when absolute, else a path on this origin. */
    public String resolve(String urlOrPath) {
        return urlOrPath.contains("://")
                ? urlOrPath
                : serialized() + (urlOrPath.startsWith("/") ? "" : "/") + urlOrPath;
    }

    /** Whether the port is that of the scheme, which addresses leave out. */
    boolean isDefaultPort() {
        return port == defaultPort(scheme);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
