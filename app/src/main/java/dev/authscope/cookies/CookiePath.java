package dev.authscope.cookies;

/** Cookie paths (RFC 6265bis section 5.1.4). */
final class CookiePath {

    private CookiePath() {}

    /** The path of a cookie that names none: the request's path up to its last slash. */
    static String defaultFor(String requestPath) {
        int slash = requestPath.lastIndexOf('/');
        return slash <= 0 || !requestPath.startsWith("/") ? "/" : requestPath.substring(0, slash);
    }

    /** Whether a path lies at or under a cookie's path, slash by slash. */
    static boolean matches(String requestPath, String cookiePath) {
        return requestPath.startsWith(cookiePath)
                && (requestPath.length() == cookiePath.length() || cookiePath.endsWith("/")
                        || requestPath.charAt(cookiePath.length()) == '/');
    }
}
