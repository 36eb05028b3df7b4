package dev.authscope.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How far a moment is from now, in the two largest units. */
final class RelativeTime {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;

    private final TokenTexts texts;

    RelativeTime(TokenTexts texts) {
        this.texts = texts;
    }

    /** Such as {@code in 14 minutes 30 seconds} or {@code 2 days ago}; a part of a second counts for nothing. */
    String words(Instant now, Instant moment) {
        long seconds = Duration.between(now, moment).toMillis() / 1000;
        if (seconds == 0) {
            return texts.get("relative.now");
        }
        return texts.get(seconds > 0 ? "relative.ahead" : "relative.past", amount(Math.abs(seconds)));
    }

    private String amount(long seconds) {
        List<String> parts = new ArrayList<>();
        long rest = seconds;
        long[] lengths = {YEAR, DAY, HOUR, MINUTE, 1 };
        String[] units = {"year", "day", "hour", "minute", "second" };
        for (int i = 0; i < units.length && parts.size() < 2; i++) {
            long count = rest / lengths[i];
            if (count > 0) {
                parts.add(texts.get("unit." + units[i] + (count == 1 ? ".one" : ".many"), count));
            } else if (!parts.isEmpty()) {
                break;
            }
            rest %= lengths[i];
        }
        return String.join(" ", parts);
    }
}
