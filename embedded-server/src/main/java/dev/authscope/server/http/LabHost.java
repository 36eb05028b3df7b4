package dev.authscope.server.http;

/** The hosts of the lab. All of them are this one server; which one is meant, the authority of the request says. */
public enum LabHost {

    SHOP("shop.example", "shop.localhost"), WWW("www.shop.example", ""), API("api.shop.example",
            "api.shop.localhost"), CDN("cdn.shop.example", ""), APP("app.shop.example", ""), IDP("idp.example",
                    "idp.localhost"), EVIL("evil.example", "evil.localhost"), PAGES("pages.example", ""),

    /** A partner of the shop, an issuer of tokens of its own. */
    PARTNER("partner.example", ""),

    /** A front end under development, on a port of its own: {@code http://localhost:3000}. */
    DEV_PAGES("", ""),

    /** The API under development beside it: {@code http://localhost:8080}, and the same by its address. */
    DEV_API("", "");

    private final String hostName;
    private final String outsideName;

    LabHost(String hostName, String outsideName) {
        this.hostName = hostName;
        this.outsideName = outsideName;
    }

    /** The name inside the lab; empty for those that are reached by a name and a port. */
    public String hostName() {
        return hostName;
    }

    /** The name for programs outside the lab, which resolves to loopback by itself (RFC 6761 section 6.3); may be empty. */
    public String outsideName() {
        return outsideName;
    }
}
