package dev.authscope.server.shop;

import java.time.Duration;

import dev.authscope.server.http.Call;
import dev.authscope.server.settings.Switches;

/** The lines of {@code Set-Cookie} of a session. {@code Secure} is left out where the connection is not, since the cookie would be ignored. */
final class SessionCookies {

    /** The name of the cookie. */
    static final String NAME = "SID";

    private SessionCookies() {}

    /** Gives the id to the browser. */
    static void set(Call call, String id) {
        Duration maxAge = call.settings().get(Switches.COOKIE_MAX_AGE);
        call.setCookie(NAME, line(call, id, maxAge.isZero() ? "" : "; Max-Age=" + maxAge.toSeconds()));
    }

    /** Has the browser forget the id; the row is another matter. */
    static void clear(Call call) {
        call.setCookie(NAME, line(call, "", "; Max-Age=0"));
    }

    private static String line(Call call, String value, String maxAge) {
        String secure = call.authority().scheme().equals("https") ? "; Secure" : "";
        return NAME + "=" + value + "; Path=/" + maxAge + secure + "; HttpOnly; SameSite=Lax";
    }
}
