package dev.authscope.server.token;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where a request brings a refresh token.
 *
 * @param cookie value of the cookie; null when there is none
 * @param parameter value of {@code refresh_token} in the form; null when there is none
 * @param agent the User-Agent of the request; null when it has none
 */
public record RefreshRequest(@Nullable String cookie, @Nullable String parameter, @Nullable String agent) {

    /** A token that comes from no request. */
    public RefreshRequest(@Nullable String cookie, @Nullable String parameter) {
        this(cookie, parameter, null);
    }

    /** The one token; empty when there is none, or one in each place. */
    Optional<String> token() {
        if (cookie != null && parameter != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(cookie == null ? parameter : cookie);
    }
}
