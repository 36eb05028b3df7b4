package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.csrf.CsrfTokens;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.settings.Switches;

/** Gives the shop's own pages the token that they send along with a change. */
final class CsrfEndpoints {

    /** The cookie of the double-submit styles. */
    static final String COOKIE = "CSRF";

    private static final int OCTETS = 16;

    private final CsrfTokens tokens;
    private final Randomness randomness;

    CsrfEndpoints(CsrfTokens tokens, Randomness randomness) {
        this.tokens = tokens;
        this.randomness = randomness;
    }

    List<Route> behind(Gate gate) {
        return List.of(new Route("GET", "/csrf-token", settings -> settings.get(Switches.CSRF_TOKEN),
                gate.guard((call, caller) -> Answer.json(200, Map.of("csrf", token(call, caller))).noStore())));
    }

    /** What a token is bound to: the session, or the access token where the shop keeps that in a cookie; else nothing. */
    static String boundTo(Call call, @Nullable SessionRow session) {
        return session != null ? session.id() : call.cookie(AccessCookies.NAME).orElse("");
    }

    /** The token for the session of a caller; in the double-submit styles it is also set as a cookie. */
    String token(Call call, Caller caller) {
        SessionRow session = caller.session();
        String style = call.settings().get(Switches.TOKEN_STYLE);
        String kept = session == null ? null : session.csrf();
        if (style.equals("synchronizer")) {
            return kept == null ? "" : kept;
        }
        Draw draw = randomness.draw(ItemKind.CSRF_TOKEN, OCTETS);
        String token = style.equals("doubleSubmit-hmac")
                ? tokens.bind(draw.base64Url(), boundTo(call, session))
                : draw.base64Url();
        call.journal().issued(draw, token, null);
        String secure = call.authority().scheme().equals("https") ? "; Secure" : "";
        call.setCookie(COOKIE, COOKIE + "=" + token + "; Path=/" + secure + "; SameSite=Lax");
        return token;
    }
}
