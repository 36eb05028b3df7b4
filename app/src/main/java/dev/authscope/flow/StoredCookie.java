package dev.authscope.flow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A cookie as a cookie jar keeps it (RFC 6265bis section 5.7).
 *
 * @param name may be empty: a nameless cookie
 * @param value as received, quotes included
 * @param domain lower-case host or registrable parent
 * @param hostOnly whether it goes back to exactly that host only
 * @param path where it goes back to
 * @param expires lab time; null for a non-persistent cookie
 * @param sameSite {@code Strict}, {@code Lax}, {@code None} or {@code Default}
 * @param created lab time of the first storing; overwriting keeps it
 * @param order breaks ties between cookies created at the same instant
 */
public record StoredCookie(String name, String value, String domain, boolean hostOnly, String path,
        @Nullable Instant expires, boolean secure, boolean httpOnly, String sameSite, Instant created, long order) {

    /** What makes two cookies the same cookie: name, domain, host-only flag and path. */
    public String identity() {
        return name + ";" + domain + ";" + hostOnly + ";" + path;
    }
}
