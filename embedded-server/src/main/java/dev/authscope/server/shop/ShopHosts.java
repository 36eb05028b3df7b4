package dev.authscope.server.shop;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.authscope.server.bff.BackendForFrontEnd;
import dev.authscope.server.http.Authority;
import dev.authscope.server.http.LabHost;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.TokenParties;

/** Which origins belong together: the shop's pages, the issuer of tokens, and the API. */
final class ShopHosts {

    /** The issuer inside the lab. */
    static final String ISSUER = "https://shop.example";

    /** Another service that takes tokens of the same issuer; it stands outside the lab. */
    static final String PHOTOS = "https://photos.example";

    /** The issuer where it is a server of its own. */
    private static final String IDP = "https://idp.example";

    private static final String AUDIENCE = "https://api.shop.example";
    private static final String[] OUTSIDE_SHOPS = {"127.0.0.1", "localhost", "[::1]", "shop.localhost" };

    private static final Set<String> FRONT_ENDS = Set.of("https://app.shop.example", "https://pages.example");

    private ShopHosts() {}

    /** The API that belongs to a shop. */
    static String audience(Authority shop) {
        return shop.outside() ? outside(LabHost.API.outsideName(), shop.text()) : AUDIENCE;
    }

    /** Who issues tokens for the API and how it calls itself, as seen from the host that was asked. */
    static TokenParties parties(Authority asked, LabSettings settings) {
        if (asked.host() == LabHost.CDN) {
            // Another service of the same shop: it knows the same issuer, and its tokens are its own.
            return new TokenParties(Set.of(ISSUER), Set.of(asked.origin()));
        }
        if (!asked.outside()) {
            return labParties(settings);
        }
        return new TokenParties(outsideShops(asked), Set.of(audience(asked)));
    }

    /** The issuer and the API inside the lab. */
    static TokenParties labParties(LabSettings settings) {
        String issuer = BackendForFrontEnd.inUse(settings) ? IDP : ISSUER;
        return new TokenParties(Set.of(issuer), Set.of(AUDIENCE));
    }

    /** Whether a page of this origin may call the API from a script: the shop's pages, or front ends on servers of their own. */
    static boolean mayCall(Authority api, String origin, LabSettings settings) {
        if (api.outside()) {
            return outsideShops(api).contains(origin);
        }
        boolean separate = settings.get(Switches.FRONT_END).equals("separate");
        return switch (api.host()) {
            case DEV_API -> separate && origin.equals("http://localhost:3000");
            default -> origin.equals(api.scheme() + "://" + LabHost.SHOP.hostName())
                    || separate && FRONT_ENDS.contains(origin);
        };
    }

    private static Set<String> outsideShops(Authority api) {
        Set<String> origins = new LinkedHashSet<>();
        for (String name : OUTSIDE_SHOPS) {
            origins.add(outside(name, api.text()));
        }
        return origins;
    }

    private static String outside(String name, String authority) {
        return "http://" + name + authority.substring(authority.lastIndexOf(':'));
    }
}
