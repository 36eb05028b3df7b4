package dev.authscope.server.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a login or a refresh gives.
 *
 * @param refresh the refresh token to be kept from now on; null when the old one stays as it is
 */
public record TokenPair(AccessToken access, @Nullable Refresh refresh) {

    /**
     * A refresh token as it travels.
     *
     * @param expires from this instant on it is refused
     */
    public record Refresh(String text, Instant expires) {}
}
