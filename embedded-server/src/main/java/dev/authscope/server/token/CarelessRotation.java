package dev.authscope.server.token;

import dev.authscope.server.observe.Journal;

/**
 * Weak on purpose, by {@code atomicRotation=off} alone: a refresh token was looked at, and is now used without a look at what has
 * become of it since. Of two requests at the same time both win, and reuse detection never hears of it (RFC 9700 section
 * 4.14.2).
 */
record CarelessRotation(RefreshTokens tokens) {

    /** Adds the token that comes in the place of another one, and marks that one as used. */
    void rotate(RefreshRow before, RefreshRow.Use use, RefreshRow next, Journal journal) {
        tokens.insert(next, "rotated", journal);
        tokens.update(before.hash(), old -> old.used(use), "rotated", journal);
    }
}
