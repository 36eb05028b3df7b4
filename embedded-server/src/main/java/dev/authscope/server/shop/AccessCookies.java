package dev.authscope.server.shop;

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

    /** Gives the token to the browser for as long as it lives. */
    static void set(Call call, AccessToken token) {
        line(call, token.text(), token.lifetimeSeconds());
    }

    /** Has the browser forget the token, which goes on being valid. */
    static void clear(Call call) {
        line(call, "", 0);
    }

    private static void line(Call call, String value, long maxAge) {
        String secure = call.authority().scheme().equals("https") ? "; Secure" : "";
        String httpOnly = call.settings().get(Switches.AT_STORE).equals("httpOnlyCookie") ? "; HttpOnly" : "";
        call.setCookie(NAME, NAME + "=" + value + "; Path=/; Max-Age=" + maxAge + secure + httpOnly + "; SameSite=Lax");
    }
}
