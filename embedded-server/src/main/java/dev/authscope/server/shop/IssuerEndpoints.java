package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Form;
import dev.authscope.server.http.Route;
import dev.authscope.server.token.IntrospectionService;
import dev.authscope.server.token.OpaqueTokens;

/** What the issuer of opaque tokens answers beside the login: what a token stands for (RFC 7662), and its end (RFC 7009). */
final class IssuerEndpoints {

    private final IntrospectionService introspection;
    private final OpaqueTokens tokens;

    IssuerEndpoints(IntrospectionService introspection, OpaqueTokens tokens) {
        this.introspection = introspection;
        this.tokens = tokens;
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/introspect", this::introspect), Route.of("POST", "/revoke", this::revoke));
    }

    private Answer introspect(Call call) {
        if (!call.hasType("application/x-www-form-urlencoded")) {
            return Refusals.oauth("invalid_request");
        }
        String token = Form.parse(call.text()).getOrDefault("token", "");
        if (token.isEmpty()) {
            return Refusals.oauth("invalid_request");
        }
        return introspection
                .answer(call.header("Authorization").orElse(""), token, call.settings(), call.journal())
                .map(members -> Answer.json(200, members).noStore())
                .orElseGet(() -> Answer.json(401, Map.of("error", "invalid_client"))
                        .with("WWW-Authenticate", "Basic realm=\"idp\"")
                        .noStore());
    }

    /** A token that is none ends with the same answer, so that nobody can try out tokens (RFC 7009 section 2.2). */
    private Answer revoke(Call call) {
        String token = call.hasType("application/x-www-form-urlencoded")
                ? Form.parse(call.text()).getOrDefault("token", "")
                : "";
        if (token.isEmpty()) {
            return Refusals.oauth("invalid_request");
        }
        tokens.revoke(token, call.journal());
        return Answer.of(200).noStore();
    }
}
