package dev.authscope.cookies;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a URL that cookie rules look at. The path is kept as written, because paths are compared octet by octet and
 * nothing is decoded; only characters that cannot stand in a request line are percent-encoded, as browsers do.
 *
 * @param scheme lower case: http, https, ws or wss
 * @param host canonical: lower case, ASCII, IPv6 in brackets
 * @param port the scheme's own when the URL names none
 * @param path without the query; begins with {@code /}
 */
public record RequestUrl(String scheme, String host, int port, String path) {

    /**
     * Reads an absolute URL.
     *
     * @throws IllegalArgumentException one sentence when it is malformed
     */
    public static RequestUrl parse(String text) {
        String url = text.strip();
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : CookieOctets.lowerCase(url.substring(0, colon));
        int standardPort = standardPort(scheme);
        if (standardPort < 0) {
            throw malformed(text, "it must begin with http:// or https://", null);
        }
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) < 0x20 || url.charAt(i) == 0x7F) {
                throw malformed(text, "it holds a control character", null);
            }
        }
        int start = colon + 3;
        int end = firstOf(url, "/\\?#", start);
        String authority = url.substring(start, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int portColon = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
        String host = portColon < 0 ? authority : authority.substring(0, portColon);
        int port = portColon < 0 ? standardPort : port(text, authority.substring(portColon + 1), standardPort);
        String path = url.substring(end, firstOf(url, "?#", end)).replace('\\', '/');
        try {
            return new RequestUrl(scheme, HostName.canonical(host), port, path.isEmpty() ? "/" : encoded(path));
        } catch (IllegalArgumentException e) {
            throw malformed(text, "its host cannot be read", e);
        }
    }

    /** Whether the scheme protects the connection. */
    public boolean secureScheme() {
        return scheme.equals("https") || scheme.equals("wss");
    }

    /** Whether the host is this machine by name or address: {@code localhost}, names below it, 127.0.0.0/8 and ::1. */
    public boolean loopback() {
        return host.equals("localhost") || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.startsWith("127.") && HostName.isAddress(host);
    }

    private static int standardPort(String scheme) {
        return switch (scheme) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            default -> -1;
        };
    }

    private static int port(String text, String digits, int standardPort) {
        if (digits.isEmpty()) {
            return standardPort;
        }
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            port = port * 10 + digit;
            if (digit < 0 || digit > 9 || port > 65_535) {
                throw malformed(text, "its port must be a number up to 65535", null);
            }
        }
        return port;
    }

    /** Percent-encodes what a URL's path cannot hold (URL Standard, path percent-encode set). */
    private static String encoded(String path) {
        StringBuilder ascii = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            if (octet <= 0x20 || " \"<>^`{}".indexOf(octet) >= 0) {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            } else {
                ascii.append((char) octet);
            }
        }
        return ascii.toString();
    }

    private static int firstOf(String text, String characters, int from) {
        int i = from;
        while (i < text.length() && characters.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static IllegalArgumentException malformed(String text, String why, @Nullable Throwable cause) {
        return new IllegalArgumentException("The URL '" + text + "' cannot be read: " + why + ".", cause);
    }
}
