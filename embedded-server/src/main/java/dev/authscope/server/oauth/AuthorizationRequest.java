package dev.authscope.server.oauth;

import java.util.Map;
import java.util.Optional;

/**
 * What a client asks for in the name of the user that it sends here (RFC 6749 section 4.1.1, RFC 7636 section 4.3).
 *
 * @param state what the client wants to get back; empty for nothing
 * @param challenge what its proof will be held against
 */
record AuthorizationRequest(RegisteredClient client, String state, String challenge) {

    /** What a request is. */
    sealed interface Read {

        /** One that can be granted. */
        record Good(AuthorizationRequest request) implements Read {}

        /** One whose client is to be told that it cannot (RFC 6749 section 4.1.2.1). */
        record Refused(RegisteredClient client, String state, String error) implements Read {}
    }

    /** Reads the parameters of a client that is known and to whose own address the user will be sent back. */
    static Read read(RegisteredClient client, Map<String, String> parameters) {
        String state = parameters.getOrDefault("state", "");
        return error(client, parameters)
                .<Read>map(error -> new Read.Refused(client, state, error))
                .orElseGet(() -> new Read.Good(new AuthorizationRequest(client, state,
                        parameters.getOrDefault("code_challenge", ""))));
    }

    private static Optional<String> error(RegisteredClient client, Map<String, String> parameters) {
        String type = parameters.getOrDefault("response_type", "");
        if (!type.equals("code")) {
            return Optional.of(type.isEmpty() ? "invalid_request" : "unsupported_response_type");
        }
        // Without a method it would be "plain", which is as good as no proof (RFC 9700 section 2.1.1).
        boolean proof = parameters.getOrDefault("code_challenge_method", "").equals(Pkce.METHOD)
                && Pkce.isChallenge(parameters.getOrDefault("code_challenge", ""));
        if (!proof) {
            return Optional.of("invalid_request");
        }
        return parameters.getOrDefault("scope", client.scope()).equals(client.scope())
                ? Optional.empty()
                : Optional.of("invalid_scope");
    }
}
