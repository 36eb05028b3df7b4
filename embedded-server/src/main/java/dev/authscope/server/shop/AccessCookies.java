package dev.authscope.server.shop;

import java.time.Duration;

import dev.authscope.server.http.Call;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.AccessToken;

/** The lines of {@code Set-Cookie} of an access token, where the shop keeps it in a cookie. */
final class AccessCookies {

    /** The name of the cookie. */
    static final String NAME = "AT";

    private AccessCookies() {}

    /** Whether access tokens are kept in a cookie. */
    static boolean inUse(LabSettings settings) {
        String place = settings.get(Switches.AT_STORE);
        return place.equals("cookie") || place.equals("httpOnlyCookie");
    }

    /** Gives the token to the browser, for as long as the lab is set to keep it there. */
    static void set(Call call, AccessToken token) {
        Duration maxAge = call.settings().get(Switches.COOKIE_MAX_AGE);
        boolean ends = call.settings().get(Switches.AT_COOKIE_END).equals("token");
        line(call, token.text(), !maxAge.isZero()
                ? "; Max-Age=" + maxAge.toSeconds()
                : ends ? "; Max-Age=" + token.lifetimeSeconds() : "");
    }

    /** Has the browser forget the token, which goes on being valid. */
    static void clear(Call call) {
        line(call, "", "; Max-Age=0");
    }

    private static void line(Call call, String value, String maxAge) {
        LabSettings settings = call.settings();
        boolean wide = settings.get(Switches.COOKIE_DOMAIN).equals("domain");
        String sameSite = settings.get(Switches.SAME_SITE);
        call.setCookie(NAME, NAME + "=" + value + (wide ? "; Domain=" + call.authority().host().hostName() : "")
                + "; Path=/" + maxAge
                + (call.authority().scheme().equals("https") ? "; Secure" : "")
                + (settings.get(Switches.AT_STORE).equals("httpOnlyCookie") ? "; HttpOnly" : "")
                + (sameSite.equals("unset") ? "" : "; SameSite=" + sameSite));
    }
}
