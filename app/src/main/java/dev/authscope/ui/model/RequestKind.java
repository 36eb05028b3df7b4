package dev.authscope.ui.model;

import dev.authscope.cookies.SendContext;

/** What sort of request a reader makes up, to see which cookies would go along with it. */
public enum RequestKind {
    /** A link or a typed address on the same site. */
    LINK("link", "GET", false, true),
    /** A script of the site's own page. */
    OWN_CALL("ownCall", "GET", false, false),
    /** A link on another site. */
    FOREIGN_LINK("foreignLink", "GET", true, true),
    /** A form on another site that is sent by itself. */
    FOREIGN_FORM("foreignForm", "POST", true, true),
    /** A script or an image of another site's page. */
    FOREIGN_CALL("foreignCall", "GET", true, false),
    /** No request: a script of the page itself reads {@code document.cookie}. */
    SCRIPT_READ("scriptRead", "GET", false, false);

    private final String key;
    private final String method;
    private final boolean crossSite;
    private final boolean navigation;

    RequestKind(String key, String method, boolean crossSite, boolean navigation) {
        this.key = key;
        this.method = method;
        this.crossSite = crossSite;
        this.navigation = navigation;
    }

    /** What to call it. */
    public String name(Wording wording) {
        return wording.word("inspector.cookies.kind.", key);
    }

    /**
     * The request to an address.
     *
     * @throws IllegalArgumentException when the address is malformed
     */
    public SendContext context(String address) {
        if (this == SCRIPT_READ) {
            return SendContext.script(address);
        }
        SendContext own = SendContext.get(address).withMethod(method).withTopLevelNavigation(navigation);
        return crossSite ? own.crossSite() : own;
    }
}
