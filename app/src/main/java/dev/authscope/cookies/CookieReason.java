package dev.authscope.cookies;

/**
 * Why a cookie is not kept, or is kept but not sent. The codes are stable words that other programs may compare; every code
 * has one text per language in the bundle {@code cookies} under {@code reason.CODE}. Sections are those of RFC 6265bis unless
 * another document is named.
 */
public enum CookieReason {

    /** The line holds an octet 00–08, 0A–1F or 7F; TAB is allowed. */
    CONTROL_CHARACTER("control-character", "jar.syntax", "5.6 step 1"),
    /** Name and value together are longer than 4096 octets; attributes do not count. */
    NAME_VALUE_TOO_LONG("name-value-too-long", "jar.size", "5.6 step 5"),
    /** Neither a name nor a value. */
    EMPTY("empty", "jar.syntax", "5.7 step 2"),
    /** The Domain attribute holds an octet above 7F. */
    DOMAIN_NON_ASCII("domain-non-ascii", "jar.domain", "5.7 step 8"),
    /** The Domain attribute is a public suffix and not the host itself. */
    PUBLIC_SUFFIX("public-suffix", "jar.domain", "5.7 step 9"),
    /** On storing: the host is not in the cookie's domain. On sending: the same for a cookie with a Domain attribute. */
    DOMAIN_MISMATCH("domain-mismatch", "jar.domain", "5.7 step 10, 5.8.3"),
    /** A Secure cookie from an insecure connection. */
    SECURE_FROM_INSECURE("secure-from-insecure", "jar.secure", "5.7 step 13"),
    /** A script tries to create an HttpOnly cookie. */
    HTTP_ONLY_FROM_SCRIPT("http-only-from-script", "jar.httpOnly", "5.7 step 15"),
    /** An insecure connection tries to lay a cookie over a Secure one. */
    OVERWRITES_SECURE("overwrites-secure", "jar.secure", "5.7 step 16"),
    /** A cross-site request other than a top-level navigation sets a cookie that is not SameSite=None. */
    SAME_SITE_CROSS_SITE_SET("same-site-cross-site-set", "jar.sameSite", "5.7 step 18"),
    /** SameSite=None without Secure. */
    SAME_SITE_NONE_INSECURE("same-site-none-insecure", "jar.sameSite", "5.7 step 19"),
    /** The name begins with {@code __Secure-} and Secure is missing. */
    PREFIX_SECURE("prefix-secure", "jar.prefix", "5.7 step 20"),
    /** The name begins with {@code __Host-} and Secure, Path=/ or the absence of Domain is missing. */
    PREFIX_HOST("prefix-host", "jar.prefix", "5.7 step 21"),
    /** A cookie without a name whose value begins with a prefix. */
    PREFIX_NAMELESS("prefix-nameless", "jar.prefix", "5.7 step 22"),
    /** The name begins with {@code __Http-} and Secure or HttpOnly is missing; newer drafts only. */
    PREFIX_HTTP("prefix-http", "jar.prefix", "draft-ietf-httpbis-layered-cookies"),
    /** The name begins with {@code __Host-Http-} and something that it promises is missing; newer drafts only. */
    PREFIX_HOST_HTTP("prefix-host-http", "jar.prefix", "draft-ietf-httpbis-layered-cookies"),
    /** A script tries to overwrite an HttpOnly cookie. */
    OVERWRITES_HTTP_ONLY("overwrites-http-only", "jar.httpOnly", "5.7 step 23.2"),
    /** The expiry date has passed. On storing: and there was no such cookie to delete. */
    EXPIRED("expired", "jar.expiry", "5.7"),
    /** Kept, then removed because there were too many cookies. */
    EVICTED("evicted", "jar.limit", "5.7"),
    /** The request was made without credentials, so it neither sends nor keeps cookies. */
    CREDENTIALS_OMITTED("credentials-omitted", "jar.credentials", "Fetch, credentials mode"),
    /** The user has blocked cookies of other sites inside a page. */
    THIRD_PARTY_BLOCKED("third-party-blocked", "jar.thirdParty", "7.1"),
    /** The cookie goes back to exactly the host that set it. */
    HOST_MISMATCH("host-mismatch", "jar.domain", "5.8.3"),
    /** The request's path is not under the cookie's path. */
    PATH_MISMATCH("path-mismatch", "jar.path", "5.8.3"),
    /** A Secure cookie and an insecure connection. */
    SECURE_REQUIRED("secure-required", "jar.secure", "5.8.3"),
    /** An HttpOnly cookie and a script that reads. */
    HTTP_ONLY_SCRIPT("http-only-script", "jar.httpOnly", "5.8.3"),
    /** SameSite=Strict and a cross-site request. */
    SAME_SITE_STRICT("same-site-strict", "jar.sameSite", "5.8.3"),
    /** SameSite=Lax, or no SameSite, and a cross-site request that is not a top-level navigation with a safe method. */
    SAME_SITE_LAX("same-site-lax", "jar.sameSite", "5.8.3");

    private final String code;
    private final String check;
    private final String section;

    CookieReason(String code, String check, String section) {
        this.code = code;
        this.check = check;
        this.section = section;
    }

    /** The stable word, such as {@code public-suffix}. */
    public String code() {
        return code;
    }

    /** The check that failed, such as {@code jar.domain}; several reasons share one. */
    public String check() {
        return check;
    }

    /** Where the rule comes from: a section of RFC 6265bis, or the document's name. */
    public String section() {
        return section;
    }
}
