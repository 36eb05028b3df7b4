package dev.authscope.server.bff;

import java.time.Duration;

import dev.authscope.server.http.Call;
import dev.authscope.server.settings.Switches;

/** The two cookies of the backend. Their prefix binds them to this host, to TLS and to all its paths (RFC 6265bis section 4.1.3.2). */
final class BffCookies {

    /** The session. */
    static final String SESSION = "__Host-bff";

    /** The login under way. */
    static final String LOGIN = "__Host-bff-tx";

    private static final String FIXED = "; Secure; HttpOnly; SameSite=";

    private BffCookies() {}

    /** Gives the session to the browser, with the SameSite and for as long as the lab is set to. */
    static void open(Call call, BffSession session) {
        Duration maxAge = call.settings().get(Switches.COOKIE_MAX_AGE);
        set(call, session.id(), maxAge.isZero() ? "" : "; Max-Age=" + maxAge.toSeconds());
    }

    /** Has the browser forget the session. */
    static void close(Call call) {
        set(call, "", "; Max-Age=0");
    }

    private static void set(Call call, String value, String maxAge) {
        String sameSite = call.settings().get(Switches.SAME_SITE);
        call.setCookie(SESSION, SESSION + "=" + value + "; Path=/" + maxAge + "; Secure; HttpOnly"
                + (sameSite.equals("unset") ? "" : "; SameSite=" + sameSite));
    }

    /** Ties a login to the browser. Lax, since the issuer's page sends the browser back, which is another site. */
    static void begin(Call call, PendingLogin login) {
        call.setCookie(LOGIN, LOGIN + "=" + login.id() + "; Path=/; Max-Age=" + BffTables.LOGIN_TIME.toSeconds()
                + FIXED + "Lax");
    }

    /** Has the browser forget the login. */
    static void finish(Call call) {
        call.setCookie(LOGIN, LOGIN + "=; Path=/; Max-Age=0" + FIXED + "Lax");
    }
}
