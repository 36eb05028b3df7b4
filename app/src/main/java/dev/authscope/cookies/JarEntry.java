package dev.authscope.cookies;

import java.time.Instant;

import dev.authscope.flow.StoredCookie;

/** A cookie in the jar together with its last use, which changes each time it is sent. */
final class JarEntry {

    final StoredCookie cookie;
    private Instant lastUse;
    private long useOrder;

    JarEntry(StoredCookie cookie, Instant lastUse, long useOrder) {
        this.cookie = cookie;
        this.lastUse = lastUse;
        this.useOrder = useOrder;
    }

    void use(Instant now, long order) {
        lastUse = now;
        useOrder = order;
    }

    /** Whether this one was last used before another; the order of the uses decides between equal instants. */
    boolean usedBefore(JarEntry other) {
        int byInstant = lastUse.compareTo(other.lastUse);
        return byInstant != 0 ? byInstant < 0 : useOrder < other.useOrder;
    }

    static boolean expired(StoredCookie cookie, Instant now) {
        return cookie.expires() != null && now.isAfter(cookie.expires());
    }
}
