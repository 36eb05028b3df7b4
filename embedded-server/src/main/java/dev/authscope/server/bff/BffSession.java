package dev.authscope.server.bff;

import java.time.Instant;

/**
 * A session and the tokens in it, none of which reaches the browser.
 *
 * @param tokens what the issuer gave last
 * @param expires from this instant on it is refused
 */
record BffSession(String id, String name, Tokens tokens, Instant created, Instant expires) {

    /**
     * Tokens as the issuer gave them; to this client they are only text.
     *
     * @param refresh empty when there is none
     * @param until from this instant on the access token is refused
     */
    record Tokens(String access, String refresh, Instant until) {}

    BffSession with(Tokens now) {
        return new BffSession(id, name, now, created, expires);
    }
}
