package dev.authscope.cookies;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.StoredCookie;

/**
 * What a cookie's name promises (RFC 6265bis section 5.4). User agents compare prefixes without regard to case, so that a
 * server that does so too cannot be fooled.
 */
final class CookiePrefix {

    private static final List<String> STANDARD = List.of("__Secure-", "__Host-");
    private static final List<String> NEWER = List.of("__Secure-", "__Host-", "__Http-", "__Host-Http-");

    private CookiePrefix() {}

    /**
     * Adds the reasons of steps 20 to 22, and those of newer drafts when they count.
     *
     * @param path what the last Path attribute says, empty when it has no value; null when there is none. RFC 6265bis asks that
     *         there is one and that the cookie's path is {@code /}, newer drafts that the attribute itself says {@code /}.
     */
    static void judge(StoredCookie cookie, @Nullable String path, boolean newerDrafts, List<CookieReason> reasons) {
        String name = cookie.name();
        boolean rooted = newerDrafts ? "/".equals(path) : path != null && cookie.path().equals("/");
        boolean bound = cookie.secure() && cookie.hostOnly() && rooted;
        if (begins(name, "__Secure-") && !cookie.secure()) {
            reasons.add(CookieReason.PREFIX_SECURE);
        }
        if (begins(name, "__Host-") && !bound) {
            reasons.add(CookieReason.PREFIX_HOST);
        }
        if (newerDrafts && begins(name, "__Http-") && !(cookie.secure() && cookie.httpOnly())) {
            reasons.add(CookieReason.PREFIX_HTTP);
        }
        if (newerDrafts && begins(name, "__Host-Http-") && !(bound && cookie.httpOnly())) {
            reasons.add(CookieReason.PREFIX_HOST_HTTP);
        }
        if (name.isEmpty() && (newerDrafts ? NEWER : STANDARD).stream().anyMatch(p -> begins(cookie.value(), p))) {
            reasons.add(CookieReason.PREFIX_NAMELESS);
        }
    }

    private static boolean begins(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
