package dev.authscope.tokens;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seconds since 1970-01-01T00:00:00Z, with fractions (RFC 7519 2). Any number is one, however large: it is compared and never
 * added to, so that nothing overflows or grows to a billion digits.
 */
record NumericDate(BigDecimal seconds) {

    /** Later than the year 9999; nobody writes such a time on purpose. */
    private static final BigDecimal YEAR_10000 = BigDecimal.valueOf(253_402_300_800L);
    /** As seconds it lies in the year 5138, as milliseconds in 1973: a larger value is surely one of milliseconds. */
    private static final BigDecimal SURELY_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

    /**
     * A claim's time, null when the claim is missing.
     *
     * @throws Refusal when it is not a number
     */
    static @Nullable NumericDate of(ObjectNode claims, String name) throws Refusal {
        return of(claims.get(name), name);
    }

    static @Nullable NumericDate of(@Nullable JsonNode node, String name) throws Refusal {
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            throw new Refusal("claim.noNumber", name);
        }
        return new NumericDate(node.decimalValue());
    }

    static NumericDate of(Instant instant) {
        return new NumericDate(seconds(instant.getEpochSecond(), instant.getNano()));
    }

    /** This time moved; for times of this program only, which are small. */
    NumericDate plus(Duration duration) {
        return duration.isZero()
                ? this
                : new NumericDate(seconds.add(seconds(duration.getSeconds(), duration.getNano())));
    }

    NumericDate minus(Duration duration) {
        return duration.isZero()
                ? this
                : new NumericDate(seconds.subtract(seconds(duration.getSeconds(), duration.getNano())));
    }

    boolean isBefore(NumericDate other) {
        return seconds.compareTo(other.seconds) < 0;
    }

    /** Whether the value is so large that it must have been meant in milliseconds. */
    boolean looksLikeMilliseconds() {
        return seconds.compareTo(SURELY_MILLISECONDS) > 0;
    }

    /** The moment, to the millisecond; empty before the year 0 and after the year 9999. */
    Optional<Instant> instant() {
        if (seconds.compareTo(YEAR_10000) >= 0 || seconds.compareTo(YEAR_10000.negate()) <= 0) {
            return Optional.empty();
        }
        // A number in this range may still have a scale of a billion; such a fraction is nothing.
        if (seconds.scale() > 1_000) {
            return Optional.of(Instant.EPOCH);
        }
        try {
            return Optional.of(Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** As short as can be: {@code 2026-03-02T00:15:00Z}, or the number itself when it is out of range. */
    String shown() {
        return instant().map(Instant::toString).orElseGet(seconds::toString);
    }

    private static BigDecimal seconds(long seconds, int nanos) {
        return nanos == 0 ? BigDecimal.valueOf(seconds) : BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9));
    }
}
