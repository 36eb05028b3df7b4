package dev.authscope.browser;

import org.jspecify.annotations.Nullable;

/**
 * Who caused a request, and how: Origin, Referer, Sec-Fetch fields, SameSite and CORS follow from it.
 *
 * @param page address of the page that caused it; null when the user typed the address
 * @param navigation whether the answer becomes the page of the tab, rather than going to a script
 * @param user whether a click or key of the user caused it
 * @param sameSiteSoFar whether every hop before this one in a chain of redirects was same-site
 * @param opaque what a request is for whose answer no script may read (mode no-cors), such as {@code image}; null for the
 *     others
 */
record Initiator(@Nullable String page, boolean navigation, boolean user, boolean sameSiteSoFar,
        @Nullable String opaque) {

    static Initiator typed() {
        return new Initiator(null, true, true, true, null);
    }

    static Initiator navigation(@Nullable String page, boolean user) {
        return new Initiator(page, true, user, true, null);
    }

    static Initiator script(String page) {
        return new Initiator(page, false, false, true, null);
    }

    static Initiator opaque(String page, String destination) {
        return new Initiator(page, false, false, true, destination);
    }

    Initiator afterRedirect(boolean sameSite) {
        return new Initiator(page, navigation, user, sameSiteSoFar && sameSite, opaque);
    }
}
