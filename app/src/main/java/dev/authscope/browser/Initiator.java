package dev.authscope.browser;

import org.jspecify.annotations.Nullable;

/**
 * Who caused a request, and how: Origin, Referer, Sec-Fetch fields, SameSite and CORS follow from it.
 *
 * @param page address of the page that caused it; null when the user typed the address
 * @param navigation whether the answer becomes the page of the tab, rather than going to a script
 * @param user whether a click or key of the user caused it
 * @param sameSiteSoFar whether every hop before this one in a chain of redirects was same-site
 * @param sameOriginSoFar whether every hop before this one went to the page's own origin
 * @param tainted whether one foreign origin has sent the request to another, so that the page's origin is not named any more
 *     (Fetch Standard, redirect-tainted origin)
 * @param opaque what a request is for whose answer no script may read (mode no-cors), such as {@code image}; null for the
 *     others
 */
record Initiator(@Nullable String page, boolean navigation, boolean user, boolean sameSiteSoFar,
        boolean sameOriginSoFar, boolean tainted, @Nullable String opaque) {

    static Initiator typed() {
        return new Initiator(null, true, true, true, true, false, null);
    }

    static Initiator navigation(@Nullable String page, boolean user) {
        return new Initiator(page, true, user, true, true, false, null);
    }

    static Initiator script(String page) {
        return new Initiator(page, false, false, true, true, false, null);
    }

    static Initiator opaque(String page, String destination) {
        return new Initiator(page, false, false, true, true, false, destination);
    }

    /**
     * The same after a hop of a chain of redirects.
     *
     * @param url where that hop went
     * @param next where it is sent on to
     */
    Initiator afterRedirect(String url, String next) {
        Origin here = Origin.of(url);
        boolean own = page != null && Origin.of(page).equals(here);
        return new Initiator(page, navigation, user, sameSiteSoFar && BrowserCookies.sameSite(page, url),
                sameOriginSoFar && own, tainted || !own && !here.equals(Origin.of(next)), opaque);
    }

    /** The origin that the request names (Fetch Standard, serializing a request origin); empty when nobody caused it. */
    String origin() {
        return page == null ? "" : tainted ? "null" : Origin.of(page).serialized();
    }
}
