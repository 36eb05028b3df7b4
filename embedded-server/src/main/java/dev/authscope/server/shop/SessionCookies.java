package dev.authscope.server.shop;

import java.time.Duration;
import java.util.Optional;

import dev.authscope.server.http.Call;
import dev.authscope.server.http.LabHost;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The lines of {@code Set-Cookie} of a session, as the lab is set. {@code Secure} is left out where the connection is not, since the cookie would be ignored. */
final class SessionCookies {

    private SessionCookies() {}

    /** The name of the cookie. */
    static String name(Call call) {
        return call.settings().get(Switches.COOKIE_NAME);
    }

    /** The id that a request brings; empty when it brings none. */
    static Optional<String> id(Call call) {
        return call.cookie(name(call));
    }

    /** Gives the id to the browser. */
    static void set(Call call, String id) {
        Duration maxAge = call.settings().get(Switches.COOKIE_MAX_AGE);
        call.setCookie(name(call), line(call, id, maxAge.isZero() ? "" : "; Max-Age=" + maxAge.toSeconds()));
    }

    /** Has the browser forget the id; the row is another matter. */
    static void clear(Call call) {
        call.setCookie(name(call), line(call, "", "; Max-Age=0"));
    }

    private static String line(Call call, String value, String maxAge) {
        LabSettings settings = call.settings();
        // A developer who writes Secure for plain HTTP on localhost finds out there what the browser makes of it.
        boolean fits = call.authority().scheme().equals("https") || call.authority().host() == LabHost.DEV_API;
        boolean secure = fits && settings.get(Switches.SECURE);
        String sameSite = settings.get(Switches.SAME_SITE);
        return name(call) + "=" + value + "; Path=/" + maxAge + (secure ? "; Secure" : "")
                + (settings.get(Switches.HTTP_ONLY) ? "; HttpOnly" : "")
                + (sameSite.equals("unset") ? "" : "; SameSite=" + sameSite);
    }
}
