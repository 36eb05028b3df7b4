package dev.authscope.server.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as they are written in settings and scenario files: a whole number and a unit, {@code 30s}, {@code 15m}, {@code 8h}, {@code 14d}. */
public final class LabDuration {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(s|m|h|d)");

    private LabDuration() {}

    /** Reads a duration; empty when the text is not one. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        });
    }
}
