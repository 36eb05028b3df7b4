package dev.authscope.cookies;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.StoredCookie;

/** What became of a cookie line. */
public sealed interface StoreResult {

    /**
     * The jar keeps the cookie.
     *
     * @param replaced the cookie of the same identity that it takes the place of; null when there was none
     * @param evicted cookies that had to go because there were too many, in the order of going; it may be the new one itself
     */
    record Kept(StoredCookie cookie, @Nullable StoredCookie replaced,
            List<StoredCookie> evicted) implements StoreResult {}

    /** The line has passed its expiry date and so deleted a cookie of its identity. */
    record Removed(StoredCookie cookie) implements StoreResult {}

    /** The jar ignores the line; all reasons, the first decides. */
    record Ignored(String line, List<CookieReason> reasons) implements StoreResult {}
}
