package dev.authscope.cookies;

/**
 * Where a cookie line comes from.
 *
 * @param url of the request that the line answers, or of the page whose script sets it
 * @param sameSite whether the request was same-site; for a script, whether its page is same-site with the tab's page
 * @param topLevelNavigation whether the request navigates the tab itself
 * @param credentials whether the request was made with credentials
 */
public record StoreContext(RequestUrl url, CookieApi api, boolean sameSite, boolean topLevelNavigation,
        boolean credentials) {

    /** A same-site response to a navigation. */
    public static StoreContext response(RequestUrl url) {
        return new StoreContext(url, CookieApi.HTTP, true, true, true);
    }

    /** A same-site response to a navigation; throws IllegalArgumentException when the URL is malformed. */
    public static StoreContext response(String url) {
        return response(RequestUrl.parse(url));
    }

    /** A script of the tab's own page. */
    public static StoreContext script(String url) {
        return new StoreContext(RequestUrl.parse(url), CookieApi.SCRIPT, true, false, true);
    }

    /** The same from another site, as a navigation of the tab or inside a page. */
    public StoreContext crossSite(boolean navigation) {
        return new StoreContext(url, api, false, navigation, credentials);
    }
}
