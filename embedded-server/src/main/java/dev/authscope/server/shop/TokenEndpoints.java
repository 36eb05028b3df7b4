package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Authority;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Form;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.PasswordLogin;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.AccessToken;
import dev.authscope.server.token.AccessTokenIssuer;
import dev.authscope.server.token.BearerOutcome;
import dev.authscope.server.token.Denylists;
import dev.authscope.server.token.IdTokenIssuer;
import dev.authscope.server.token.OpaqueIssuer;
import dev.authscope.server.token.RefreshOutcome;
import dev.authscope.server.token.RefreshRequest;
import dev.authscope.server.token.RefreshService;
import dev.authscope.server.token.Subject;
import dev.authscope.server.token.TokenPair;
import dev.authscope.server.token.TokenUse;

/** The shop's own login with tokens, in the style of OAuth but not OAuth: there is no client and no consent. */
final class TokenEndpoints {

    private final PasswordLogin passwords;
    private final AccessTokenIssuer issuer;
    private final IdTokenIssuer idTokens;
    private final RefreshService refreshes;
    private final Denylists denylists;
    private final BearerGate bearers;

    TokenEndpoints(PasswordLogin passwords, AccessTokenIssuer issuer, IdTokenIssuer idTokens,
            RefreshService refreshes, Denylists denylists, BearerGate bearers) {
        this.idTokens = idTokens;
        this.passwords = passwords;
        this.issuer = issuer;
        this.refreshes = refreshes;
        this.denylists = denylists;
        this.bearers = bearers;
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/auth/login", LoginWays::tokens,
                this::login), new Route("POST", "/auth/token", LoginWays::refresh, this::refresh),
                new Route("POST", "/auth/logout", LoginWays::tokens,
                        this::logout));
    }

    private Answer login(Call call) {
        if (!call.hasType("application/json")) {
            return Answer.problem(415, "This login takes JSON.", "unsupported_media_type");
        }
        Optional<Map<String, @Nullable Object>> body = JsonText.readObject(call.text());
        if (body.isEmpty()) {
            return Answer.problem(400, "The content is not a JSON object.", "invalid_request");
        }
        Optional<Account> account = passwords.attempt(text(body.get(), "username"), text(body.get(), "password"),
                call.settings(), call.journal());
        if (account.isEmpty()) {
            return Refusals.credentials();
        }
        Optional<TokenUse> wanted = use(call.authority(), text(body.get(), "resource"));
        if (wanted.isEmpty()) {
            return Refusals.oauth("invalid_target");
        }
        TokenUse use = wanted.get();
        try {
            return issued(call, body.get(), account.get(), use);
        } catch (OpaqueIssuer.UnavailableException e) {
            return Answer.problem(503, "The issuer of tokens does not answer.", "issuer_unavailable")
                    .with("Retry-After", "5")
                    .noStore();
        }
    }

    private Answer issued(Call call, Map<String, @Nullable Object> body, Account account, TokenUse use) {
        if (!LoginWays.refresh(call.settings())) {
            AccessToken access = issuer.issue(Subject.of(account), use.issuer(), use.audience(),
                    call.settings(), call.journal());
            return tokens(call, new TokenPair(access, null), idToken(call, body, account, use));
        }
        return tokens(call, refreshes.begin(account, use, call.header("User-Agent").orElse(""),
                call.settings(), call.journal()), idToken(call, body, account, use));
    }

    /** Who logged in, for a client that asks for it by the scope {@code openid}; else empty. */
    private String idToken(Call call, Map<String, @Nullable Object> body, Account account, TokenUse use) {
        return List.of(text(body, "scope").split(" ")).contains("openid")
                ? idTokens.issue(Subject.of(account), use, text(body, "nonce"), call.settings(), call.journal())
                : "";
    }

    private Answer refresh(Call call) {
        if (!call.hasType("application/x-www-form-urlencoded")) {
            return Refusals.oauth("invalid_request");
        }
        Map<String, String> form = Form.parse(call.text());
        String grant = form.getOrDefault("grant_type", "");
        if (!grant.equals("refresh_token")) {
            return Refusals.oauth(grant.isEmpty() ? "invalid_request" : "unsupported_grant_type");
        }
        RefreshRequest request = request(call, form);
        return switch (refreshes.refresh(request, use(call.authority()), call.settings(), call.journal())) {
            case RefreshOutcome.Renewed renewed -> tokens(call, renewed.tokens(), "");
            case RefreshOutcome.Unusable unusable -> Refusals.oauth("invalid_request");
            case RefreshOutcome.Refused refused -> {
                if (refused.alarm() && request.cookie() != null) {
                    RefreshCookies.clear(call);
                }
                yield Refusals.oauth("invalid_grant");
            }
        };
    }

    private Answer logout(Call call) {
        RefreshRequest request = request(call, form(call));
        if (LoginWays.refresh(call.settings())) {
            refreshes.revoke(request, call.journal());
        }
        if (request.cookie() != null) {
            RefreshCookies.clear(call);
        }
        boolean inCookie = AccessCookies.inUse(call.settings()) && call.cookie(AccessCookies.NAME).isPresent();
        if (inCookie) {
            AccessCookies.clear(call);
        }
        boolean deny = call.settings().get(Switches.DENYLIST)
                && (inCookie || call.header("Authorization").isPresent());
        if (deny && bearers.verify(call) instanceof BearerOutcome.Accepted accepted) {
            denylists.at(call.settings()).deny(accepted, "logout", call.journal());
        }
        Answer answer = Answer.of(204).noStore();
        // https://www.w3.org/TR/clear-site-data/: what the page kept in this browser goes as well.
        return call.settings().get(Switches.CLEAR_STORAGE_ON_LOGOUT)
                ? answer.with("Clear-Site-Data", "\"cookies\", \"storage\"")
                : answer;
    }

    private static Answer tokens(Call call, TokenPair tokens, String idToken) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (AccessCookies.inUse(call.settings())) {
            AccessCookies.set(call, tokens.access());
        } else {
            body.put("access_token", tokens.access().text());
        }
        body.put("token_type", "Bearer");
        body.put("expires_in", tokens.access().lifetimeSeconds());
        TokenPair.Refresh refresh = tokens.refresh();
        if (refresh != null && call.settings().get(Switches.RT_STORE).equals("httpOnlyCookie")) {
            RefreshCookies.set(call, refresh.text(), refresh.expires());
        } else if (refresh != null) {
            body.put("refresh_token", refresh.text());
        }
        if (!idToken.isEmpty()) {
            body.put("id_token", idToken);
        }
        return Answer.json(200, body).noStore();
    }

    private static RefreshRequest request(Call call, Map<String, String> form) {
        return new RefreshRequest(call.cookie(RefreshCookies.NAME).orElse(null), form.get("refresh_token"),
                call.header("User-Agent").orElse(null));
    }

    private static Map<String, String> form(Call call) {
        return call.hasType("application/x-www-form-urlencoded") ? Form.parse(call.text()) : Map.of();
    }

    private static TokenUse use(Authority shop) {
        return new TokenUse(shop.outside() ? shop.origin() : ShopHosts.ISSUER, ShopHosts.audience(shop));
    }

    /**
     * For whom a token is wanted (RFC 8707 section 2): the API when nothing is said.
     *
     * @param resource as the client names it; may be empty
     * @return empty when no service of that name takes tokens of this issuer
     */
    private static Optional<TokenUse> use(Authority shop, String resource) {
        TokenUse api = use(shop);
        if (resource.isEmpty() || resource.equals(api.audience())) {
            return Optional.of(api);
        }
        return !shop.outside() && resource.equals(ShopHosts.PHOTOS)
                ? Optional.of(new TokenUse(api.issuer(), resource))
                : Optional.empty();
    }

    private static String text(Map<String, @Nullable Object> body, String name) {
        return body.get(name) instanceof String text ? text : "";
    }
}
