package dev.authscope.server.oauth;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;

/** A code that a client brings, and what was found for it so far. Belongs to one thread. */
final class CodeAttempt {

    private final RegisteredClient client;
    private final String text;
    private final String redirectUri;
    private final String verifier;
    private final Journal journal;
    private @Nullable AuthorizationCode code;

    /** @param client who has proven to be that client */
    CodeAttempt(RegisteredClient client, String text, String redirectUri, String verifier, Journal journal) {
        this.client = client;
        this.text = text;
        this.redirectUri = redirectUri;
        this.verifier = verifier;
        this.journal = journal;
    }

    RegisteredClient client() {
        return client;
    }

    String text() {
        return text;
    }

    String redirectUri() {
        return redirectUri;
    }

    String verifier() {
        return verifier;
    }

    Journal journal() {
        return journal;
    }

    /** The row of the code; null before it was looked for and when there is none. */
    @Nullable
    AuthorizationCode code() {
        return code;
    }

    void found(@Nullable AuthorizationCode row) {
        code = row;
    }
}
