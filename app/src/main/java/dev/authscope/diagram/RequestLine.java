package dev.authscope.diagram;

import java.util.regex.Pattern;

/** What a label says of a request: method and path, with known values in the path by their short names. */
final class RequestLine {

    private static final Pattern AUTHORITY = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);

    private RequestLine() {}

    static String of(String method, String url, ItemNames names) {
        return VisibleText.of(method, 12) + " " + VisibleText.of(names.replaceIn(path(url)));
    }

    /** The path of an address, without query and fragment. */
    static String path(String url) {
        String path = withoutQuery(AUTHORITY.matcher(url).replaceFirst(""));
        return path.isEmpty() ? "/" : path;
    }

    static String withoutQuery(String url) {
        return QUERY.matcher(url).replaceFirst("");
    }
}
