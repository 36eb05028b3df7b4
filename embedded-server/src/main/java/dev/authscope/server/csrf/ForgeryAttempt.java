package dev.authscope.server.csrf;

import org.jspecify.annotations.Nullable;

/**
 * What a request that changes something says of the page that it comes from.
 *
 * @param fetchSite Sec-Fetch-Site; null when the client sends none
 * @param origin Origin, else the origin of Referer; null when it has neither
 * @param own the origin that was asked
 * @param session the id of the session
 * @param expected the token in the session; null when there is none
 * @param cookie the token in the cookie of its own; null when there is none
 * @param sent the token that the page sent along; null when there is none
 */
public record ForgeryAttempt(@Nullable String fetchSite, @Nullable String origin, String own, String session,
        @Nullable String expected, @Nullable String cookie, @Nullable String sent) {}
