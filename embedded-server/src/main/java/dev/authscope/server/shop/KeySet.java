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

    /** Where it is published. */
    static final String PATH = "/.well-known/jwks.json";

    /** What it is (RFC 7517 section 8.5). */
    static final String TYPE = "application/jwk-set+json";

    private final TokenKeys keys;

    KeySet(TokenKeys keys) {
        this.keys = keys;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", PATH,
                call -> Answer.json(200, TYPE, Map.of("keys", keys.published(call.settings())))
                        .with("Cache-Control", "public, max-age=300")));
    }
}
