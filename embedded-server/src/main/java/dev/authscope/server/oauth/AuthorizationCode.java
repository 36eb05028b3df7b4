package dev.authscope.server.oauth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.identity.Account;

/**
 * A code and what it was given for.
 *
 * @param account who logged in
 * @param expires from this instant on it is refused
 * @param used whether tokens were issued for it
 * @param family a refresh token that was issued for it, by which all of them can be revoked; null when there is none
 */
record AuthorizationCode(String text, String name, AuthorizationRequest request, Account account, Instant expires,
        boolean used, @Nullable String family) {

    /** This code after tokens were issued for it. */
    AuthorizationCode usedFor(@Nullable String refreshToken) {
        return new AuthorizationCode(text, name, request, account, expires, true, refreshToken);
    }
}
