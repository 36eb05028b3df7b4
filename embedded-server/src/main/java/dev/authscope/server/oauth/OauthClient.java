package dev.authscope.server.oauth;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/**
 * The client is one that this server knows.
 *
 * @param client who it is; null for nobody
 * @param rule where it says how it is known: by its name in the browser, by a password at the back channel
 */
record OauthClient(@Nullable RegisteredClient client, String rule) implements CheckRule<Object> {

    @Override
    public String id() {
        return "oauth.client";
    }

    @Override
    public Verdict examine(Object attempt) {
        return Verdict.of(client != null, "client", client == null ? "unknown" : client.id());
    }
}
