package dev.authscope.browser;

import java.util.Locale;

import dev.authscope.cookies.RequestUrl;

/**
 * What a page that came over TLS may not load without TLS (Mixed Content, Level 2). The names of this machine count as
 * trustworthy without it.
 */
final class MixedContent {

    private MixedContent() {}

    /** An image's address as such a page asks for it: with https, unless the host is an IP address (section 4.1). */
    static String upgraded(String page, String url, String destination) {
        boolean upgrades = destination.equals("image") && isMixed(page, url)
                && !StrictTransport.isAddress(RequestUrl.parse(url).host());
        return upgrades ? "https" + url.substring("http".length()) : url;
    }

    /** Whether a request of a page is held back altogether (section 4.4). */
    static boolean isMixed(String page, String url) {
        return isSecure(page) && !isSecure(url) && !RequestUrl.parse(url).loopback();
    }

    private static boolean isSecure(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("https:");
    }
}
