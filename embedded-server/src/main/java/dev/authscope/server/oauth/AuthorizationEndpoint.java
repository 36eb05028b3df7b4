package dev.authscope.server.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.authscope.server.decision.Decision;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.PasswordLogin;

/**
 * Where a user's browser is sent to log in, and from where it goes back with a code (RFC 6749 section 4.1). Everybody gives the
 * password each time: this server keeps no session of its own. The client is the shop's own, so nobody is asked for consent.
 */
final class AuthorizationEndpoint {

    private final PasswordLogin passwords;
    private final AuthorizationCodes codes;

    AuthorizationEndpoint(PasswordLogin passwords, AuthorizationCodes codes) {
        this.passwords = passwords;
        this.codes = codes;
    }

    /** Shows the page to log in, for a request that can be granted. */
    Answer authorize(Call call) {
        int query = call.target().indexOf('?');
        String asked = query < 0 ? "" : call.target().substring(query + 1);
        return examined(call, asked, (request, ask) -> LoginPage.show(200, ask, ""));
    }

    /** The request is examined anew: the form comes from a browser, and whoever sits there may have changed it. */
    Answer login(Call call) {
        boolean elsewhere = call.header("Origin")
                .filter(origin -> !origin.equals(call.authority().origin()))
                .isPresent();
        Optional<Map<String, String>> form = call.hasType("application/x-www-form-urlencoded") && !elsewhere
                ? Parameters.read(call.text())
                : Optional.empty();
        return form.map(fields -> examined(call, fields.getOrDefault("request", ""), (request, asked) -> passwords
                .attempt(fields.getOrDefault("username", ""), fields.getOrDefault("password", ""), call.settings(),
                        call.journal())
                .map(account -> granted(call, request, account))
                .orElseGet(() -> LoginPage.show(401, asked, "The name or the password is wrong.")
                        .with("WWW-Authenticate", "Session realm=\"idp\""))))
                .orElseGet(() -> LoginPage.refuse("This login takes the form of its own page."));
    }

    private static Answer examined(Call call, String asked, BiFunction<AuthorizationRequest, String, Answer> good) {
        Optional<Map<String, String>> parameters = Parameters.read(asked);
        if (parameters.isEmpty()) {
            return LoginPage.refuse("A parameter of the request stands twice or cannot be read.");
        }
        RegisteredClient client = RegisteredClient.of(parameters.get().getOrDefault("client_id", "")).orElse(null);
        RegisteredClient known = client == null ? RegisteredClient.SHOP_BFF : client;
        Decision decision = Decision.make(List.of(new OauthClient(client, "RFC 6749 4.1.1"),
                new OauthRedirectUri(known, parameters.get().getOrDefault("redirect_uri", ""))), call,
                call.settings(), call.journal()::check);
        if (!decision.granted()) {
            return LoginPage
                    .refuse("The program that sent you here is not known, or wants you back at another address.");
        }
        return switch (AuthorizationRequest.read(known, parameters.get())) {
            case AuthorizationRequest.Read.Good(AuthorizationRequest request) -> good.apply(request, asked);
            case AuthorizationRequest.Read.Refused(RegisteredClient told, String state, String error) ->
                back(call, told, state, "error", error);
        };
    }

    private Answer granted(Call call, AuthorizationRequest request, Account account) {
        return back(call, request.client(), request.state(), "code",
                codes.issue(request, account, call.journal()));
    }

    /**
     * Sends the browser back. With 303 the password of the form does not go along (RFC 9700 section 4.12); {@code iss} says who
     * answers (RFC 9207 section 2).
     */
    private static Answer back(Call call, RegisteredClient client, String state, String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(name, value);
        if (!state.isEmpty()) {
            parameters.put("state", state);
        }
        parameters.put("iss", call.authority().origin());
        return Answer.seeOther(client.redirectUri() + "?" + Parameters.write(parameters))
                .with("Referrer-Policy", "no-referrer")
                .noStore();
    }
}
