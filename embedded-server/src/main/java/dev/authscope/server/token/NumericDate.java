package dev.authscope.server.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Dates in claims: seconds since 1970 (RFC 7519 section 2), fractions allowed. */
final class NumericDate {

    private static final BigDecimal MOST = BigDecimal.valueOf(Instant.MAX.getEpochSecond() / 2);

    private NumericDate() {}

    /** Reads a claim; empty when it is no number or further away than time can be told. */
    static Optional<Instant> read(@Nullable Object claim) {
        BigDecimal seconds = switch (claim) {
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case BigInteger number -> new BigDecimal(number);
            case BigDecimal number -> number;
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            case null, default -> null;
        };
        if (seconds == null || seconds.precision() - seconds.scale() > 18 || seconds.abs().compareTo(MOST) > 0) {
            return Optional.empty();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole).movePointRight(9).longValue();
        return Optional.of(Instant.ofEpochSecond(whole.longValue(), nanos));
    }
}
