package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Route;
import dev.authscope.server.token.TokenKeys;

/**
 * The public keys of the issuer (RFC 7517 section 5). With a shared secret there are none: it must never be published
 * (RFC 7517 section 9.2).
 */
final class KeySet {

    private final TokenKeys keys;

    KeySet(TokenKeys keys) {
        this.keys = keys;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/.well-known/jwks.json",
                call -> Answer.json(200, Map.of("keys", keys.published(call.settings())))
                        .with("Cache-Control", "public, max-age=300")));
    }
}
