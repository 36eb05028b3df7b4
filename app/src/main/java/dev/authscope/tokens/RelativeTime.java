package dev.authscope.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How far a moment is from now, in the two largest units. */
final class RelativeTime {

    private final TokenTexts texts;

    RelativeTime(TokenTexts texts) {
        this.texts = texts;
    }

    /**
     * Such as {@code in 14 minutes 30 seconds} or {@code 2 days ago}; a part of a second counts for nothing.
     *
     * @param now a moment of the years that a calendar shows, like the other
     */
    String words(Instant now, Instant moment) {
        Instant first = now.isBefore(moment) ? now : moment;
        Instant last = now.isBefore(moment) ? moment : now;
        if (Duration.between(first, last).toSeconds() == 0) {
            return texts.get("relative.now");
        }
        return texts.get(now.isBefore(moment) ? "relative.ahead" : "relative.past", amount(first, last));
    }

    /** Years are those of the calendar in UTC; the rest is in days of 24 hours. */
    private String amount(Instant first, Instant last) {
        OffsetDateTime start = first.atOffset(ZoneOffset.UTC);
        long years = ChronoUnit.YEARS.between(start, last.atOffset(ZoneOffset.UTC));
        Duration rest = Duration.between(start.plusYears(years).toInstant(), last);
        long[] counts = {years, rest.toDays(), rest.toHoursPart(), rest.toMinutesPart(), rest.toSecondsPart() };
        String[] units = {"year", "day", "hour", "minute", "second" };
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < units.length && parts.size() < 2; i++) {
            if (counts[i] > 0) {
                parts.add(texts.get("unit." + units[i] + (counts[i] == 1 ? ".one" : ".many"), counts[i]));
            } else if (!parts.isEmpty()) {
                break;
            }
        }
        return String.join(" ", parts);
    }
}
