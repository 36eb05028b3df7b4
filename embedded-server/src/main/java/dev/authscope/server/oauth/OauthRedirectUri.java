package dev.authscope.server.oauth;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The address is, character by character, the one that the client registered (RFC 9700 section 2.1). */
record OauthRedirectUri(RegisteredClient client, String given) implements CheckRule<Object> {

    @Override
    public String id() {
        return "oauth.redirectUri";
    }

    @Override
    public String rule() {
        return "RFC 9700 2.1";
    }

    @Override
    public Verdict examine(Object attempt) {
        return Verdict.of(client.redirectUri().equals(given), "given", given, "registered", client.redirectUri());
    }
}
