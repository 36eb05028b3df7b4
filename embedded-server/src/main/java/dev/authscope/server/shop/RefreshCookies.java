package dev.authscope.server.shop;

import java.time.Duration;
import java.time.Instant;

import dev.authscope.server.http.Call;

/** The lines of {@code Set-Cookie} of a refresh token. Its path keeps it away from everything but the refresh itself. */
final class RefreshCookies {

    /** The name of the cookie. */
    static final String NAME = "RT";

    private RefreshCookies() {}

    /** Gives the token to the browser for as long as the server accepts it. */
    static void set(Call call, String token, Instant expires) {
        line(call, token, Duration.between(call.journal().now(), expires).toSeconds());
    }

    /** Has the browser forget the token; the row is another matter. */
    static void clear(Call call) {
        line(call, "", 0);
    }

    private static void line(Call call, String value, long maxAge) {
        String secure = call.authority().scheme().equals("https") ? "; Secure" : "";
        call.setCookie(NAME,
                NAME + "=" + value + "; Path=/auth; Max-Age=" + maxAge + secure + "; HttpOnly; SameSite=Strict");
    }
}
