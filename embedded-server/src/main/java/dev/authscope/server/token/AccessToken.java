package dev.authscope.server.token;

import java.time.Instant;

/**
 * An access token that was issued.
 *
 * @param name short name, such as {@code AT1}
 * @param text as it travels
 * @param jti its own id (RFC 7519 section 4.1.7)
 * @param expires from this instant on it is refused
 * @param lifetimeSeconds from its issue to then
 */
public record AccessToken(String name, String text, String issuer, String jti, Instant expires,
        long lifetimeSeconds) {}
