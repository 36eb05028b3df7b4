package dev.authscope.ui.model;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that expires.
 *
 * @param what {@code idle}, {@code absolute}, {@code token} or {@code cookie}
 * @param name short name of the item, or the cookie's name
 * @param kind letters of the item's kind, which give it its colour; {@code COOKIE} for a cookie
 * @param since when its time began to run
 * @param at when its time is over
 */
public record Expiry(String what, String name, String kind, Instant since, Instant at) {

    /** The first moment at which it is gone: a cookie lives through its last instant, all else ends with it. */
    public Instant gone() {
        return what.equals("cookie") ? at.plusSeconds(1) : at;
    }

    /** How long it still has; zero when its time is over. */
    public Duration left(Instant now) {
        Duration left = Duration.between(now, at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The part of its time that is left, from 0 to 1. */
    public double fraction(Instant now) {
        double whole = Duration.between(since, at).toMillis();
        return whole <= 0 ? 0 : Math.clamp(left(now).toMillis() / whole, 0.0, 1.0);
    }
}
