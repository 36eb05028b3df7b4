package dev.authscope.cookies;

/**
 * A site as SameSite means it: scheme and registrable domain (RFC 6265bis section 5.2). Ports and subdomains do not count.
 *
 * @param scheme http or https; ws counts as http and wss as https
 * @param host the registrable domain, or the whole host when it has none
 */
public record Site(String scheme, String host) {

    /** The site of a URL by the bundled public suffixes. */
    public static Site of(RequestUrl url) {
        return of(url, PublicSuffixes.bundled());
    }

    /** The site of a URL. */
    public static Site of(RequestUrl url, PublicSuffixes suffixes) {
        return new Site(url.secureScheme() ? "https" : "http", suffixes.siteHost(url.host()));
    }

    /** Whether two URLs are of one site. */
    public static boolean same(RequestUrl one, RequestUrl other) {
        return of(one).equals(of(other));
    }

    /** Such as {@code https://shop.example}. */
    @Override
    public String toString() {
        return scheme + "://" + host;
    }
}
