package dev.authscope.cookies;

import java.util.Optional;

/**
 * The request, or the reading script, for which cookies are selected.
 *
 * @param method of the current hop; after a redirect the method may be another one
 * @param sameSite whether the request is same-site: its initiator, every document around it and every hop on the way
 * @param topLevelNavigation whether the request navigates the tab itself
 * @param credentials whether the request is made with credentials
 */
public record SendContext(RequestUrl url, String method, CookieApi api, boolean sameSite, boolean topLevelNavigation,
        boolean credentials) {

    /** A same-site navigation by GET: a typed address, or a link on the same site. */
    public static SendContext get(String url) {
        return new SendContext(RequestUrl.parse(url), "GET", CookieApi.HTTP, true, true, true);
    }

    /** A script of the tab's own page that reads. */
    public static SendContext script(String url) {
        return new SendContext(RequestUrl.parse(url), "GET", CookieApi.SCRIPT, true, false, true);
    }

    /**
     * A request by a page.
     *
     * @param initiator the page that causes it; empty for a typed address or a bookmark, which counts as same-site
     */
    public static SendContext request(RequestUrl url, String method, Optional<RequestUrl> initiator,
            boolean topLevelNavigation) {
        boolean sameSite = initiator.map(page -> Site.same(page, url)).orElse(true);
        return new SendContext(url, method, CookieApi.HTTP, sameSite, topLevelNavigation, true);
    }

    /** The same from another site. */
    public SendContext crossSite() {
        return new SendContext(url, method, api, false, topLevelNavigation, credentials);
    }

    /** The same as a navigation of the tab or inside a page. */
    public SendContext withTopLevelNavigation(boolean navigation) {
        return new SendContext(url, method, api, sameSite, navigation, credentials);
    }

    /** The same with another method. */
    public SendContext withMethod(String other) {
        return new SendContext(url, other, api, sameSite, topLevelNavigation, credentials);
    }

    /** The same without credentials. */
    public SendContext withoutCredentials() {
        return new SendContext(url, method, api, sameSite, topLevelNavigation, false);
    }

    /** The context in which the lines of this request's response are stored. */
    public StoreContext response() {
        return new StoreContext(url, api, sameSite, topLevelNavigation, credentials);
    }
}
