package dev.authscope.server.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import dev.authscope.server.decision.Decision;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.token.RefreshOutcome;
import dev.authscope.server.token.RefreshRequest;
import dev.authscope.server.token.RefreshService;
import dev.authscope.server.token.TokenPair;
import dev.authscope.server.token.TokenUse;

/**
 * The back channel, from server to server: tokens for a code or for a refresh token (RFC 6749 sections 4.1.3 and 6), and the
 * end of a family (RFC 7009). Only a client that proves who it is gets an answer.
 */
final class TokenEndpoint {

    private static final String API = "https://api.shop.example";

    private final AuthorizationCodes codes;
    private final RefreshService refreshes;
    /** Looking at a code and using it up is one step. */
    private final ReentrantLock lock = new ReentrantLock();

    TokenEndpoint(AuthorizationCodes codes, RefreshService refreshes) {
        this.codes = codes;
        this.refreshes = refreshes;
    }

    /** A request of a client that is known. */
    private record Asked(RegisteredClient client, Map<String, String> form) {}

    /** Gives tokens. */
    Answer token(Call call) {
        return authenticated(call, asked -> token(call, asked));
    }

    /** Ends a family of tokens. */
    Answer revoke(Call call) {
        return authenticated(call, asked -> revoke(call, asked));
    }

    private static Answer authenticated(Call call, Function<Asked, Answer> answer) {
        Optional<Map<String, String>> form = call.hasType("application/x-www-form-urlencoded")
                ? Parameters.read(call.text())
                : Optional.empty();
        List<String> lines = call.headerLines("Authorization");
        // A client uses one way to say who it is in a request (RFC 6749 section 2.3); this one has a password in the header.
        if (form.isEmpty() || lines.size() > 1 || form.get().containsKey("client_secret")) {
            return error("invalid_request");
        }
        RegisteredClient client = lines.stream()
                .findFirst()
                .flatMap(RegisteredClient::authenticated)
                .filter(one -> form.get().getOrDefault("client_id", one.id()).equals(one.id()))
                .orElse(null);
        Decision decision = Decision.make(List.of(new OauthClient(client, "RFC 6749 2.3.1")), call, call.settings(),
                call.journal()::check);
        return client == null || !decision.granted()
                ? Answer.json(401, Map.of("error", "invalid_client"))
                        .with("WWW-Authenticate", "Basic realm=\"idp\"")
                        .noStore()
                : answer.apply(new Asked(client, form.get()));
    }

    private Answer token(Call call, Asked asked) {
        return switch (asked.form().getOrDefault("grant_type", "")) {
            case "authorization_code" -> forCode(call, asked);
            case "refresh_token" -> forRefreshToken(call, asked);
            case "" -> error("invalid_request");
            default -> error("unsupported_grant_type");
        };
    }

    private Answer forCode(Call call, Asked asked) {
        if (!asked.form().keySet().containsAll(List.of("code", "redirect_uri", "code_verifier"))) {
            return error("invalid_request");
        }
        CodeAttempt attempt = new CodeAttempt(asked.client(), asked.form().getOrDefault("code", ""),
                asked.form().getOrDefault("redirect_uri", ""), asked.form().getOrDefault("code_verifier", ""),
                call.journal());
        lock.lock();
        try {
            Decision decision = Decision.make(List.of(new OauthCode(codes),
                    new OauthRedirectUri(asked.client(), attempt.redirectUri()), new OauthPkce()), attempt,
                    call.settings(), call.journal()::check);
            AuthorizationCode code = attempt.code();
            if (code != null && code.used() && code.family() != null) {
                // Somebody has a copy: what was issued for it ends (RFC 6749 section 4.1.2).
                refreshes.revoke(new RefreshRequest(null, code.family()), call.journal());
            }
            if (code == null || !decision.granted()) {
                return error("invalid_grant");
            }
            TokenPair pair = refreshes.begin(code.account(), use(call), "", call.settings(), call.journal());
            TokenPair.Refresh refresh = pair.refresh();
            codes.used(code, refresh == null ? null : refresh.text(), call.journal());
            return tokens(asked.client(), pair);
        } finally {
            lock.unlock();
        }
    }

    private Answer forRefreshToken(Call call, Asked asked) {
        if (!asked.form().getOrDefault("scope", asked.client().scope()).equals(asked.client().scope())) {
            return error("invalid_scope");
        }
        RefreshRequest request = new RefreshRequest(null, asked.form().get("refresh_token"));
        return switch (refreshes.refresh(request, use(call), call.settings(), call.journal())) {
            case RefreshOutcome.Renewed renewed -> tokens(asked.client(), renewed.tokens());
            case RefreshOutcome.Unusable unusable -> error("invalid_request");
            case RefreshOutcome.Refused refused -> error("invalid_grant");
        };
    }

    /** A token that is none ends with the same answer, so that nobody can try out tokens (RFC 7009 section 2.2). */
    private Answer revoke(Call call, Asked asked) {
        String token = asked.form().getOrDefault("token", "");
        if (token.isEmpty()) {
            return error("invalid_request");
        }
        if (token.split("\\.", -1).length == 3) {
            // An access token holds by itself until its time is over; nobody asks this server about it.
            return error("unsupported_token_type");
        }
        refreshes.revoke(new RefreshRequest(null, token), call.journal());
        return Answer.of(200).noStore();
    }

    private static TokenUse use(Call call) {
        return new TokenUse(call.authority().origin(), API);
    }

    private static Answer tokens(RegisteredClient client, TokenPair pair) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", pair.access().text());
        body.put("token_type", "Bearer");
        body.put("expires_in", pair.access().lifetimeSeconds());
        TokenPair.Refresh refresh = pair.refresh();
        if (refresh != null) {
            body.put("refresh_token", refresh.text());
        }
        body.put("scope", client.scope());
        return Answer.json(200, body).noStore();
    }

    private static Answer error(String code) {
        return Answer.json(400, Map.of("error", code)).noStore();
    }
}
