package dev.authscope.server.session;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Decision;
import dev.authscope.server.identity.Account;

/**
 * What came of looking at a session cookie.
 *
 * @param row the session when all checks passed, else null
 * @param account who logged in to it; null when the checks did not pass or did not ask for an account
 * @param dead whether the request brought an id that is unknown or expired
 */
public record SessionOutcome(Decision decision, @Nullable SessionRow row, @Nullable Account account, boolean dead) {}
