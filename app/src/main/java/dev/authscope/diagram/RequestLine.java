package dev.authscope.diagram;

/** What a label says of a request: method and path, with known values in the path by their short names. */
final class RequestLine {

    private RequestLine() {}

    static String of(String method, String url, ItemNames names) {
        return VisibleText.of(method, 12) + " " + VisibleText.of(names.replaceIn(path(url)));
    }

    /** The path of an address, without query and fragment. */
    static String path(String url) {
        String path = withoutQuery(url.substring(pathStart(url)));
        return path.isEmpty() ? "/" : path;
    }

    static String withoutQuery(String url) {
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        int end = query < 0 || fragment >= 0 && fragment < query ? fragment : query;
        return end < 0 ? url : url.substring(0, end);
    }

    /** Where the path begins: after scheme and authority, if there are any. */
    private static int pathStart(String url) {
        int colon = url.indexOf("://");
        if (colon < 1 || !isScheme(url, colon)) {
            return 0;
        }
        int at = colon + 3;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** A scheme is a letter and then letters, digits, plus, minus and dots (RFC 3986 section 3.1). */
    private static boolean isScheme(String url, int end) {
        for (int i = 0; i < end; i++) {
            char c = url.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return true;
    }
}
