package dev.authscope.cookies;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The date of an Expires attribute, read token by token (RFC 6265bis section 5.1.1): no format is prescribed, each token is
 * tried as a time, a day, a month and a year, and the first that fits is taken. Time zones are not read; it is always UTC.
 */
public final class CookieDate {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    private @Nullable Matcher time;
    private int day = -1;
    private int month = -1;
    private int year = -1;

    private CookieDate() {}

    /** The instant that a text names; empty when a part is missing or there is no such date. */
    public static Optional<Instant> parse(String text) {
        CookieDate date = new CookieDate();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || delimiter(text.charAt(i))) {
                if (start >= 0) {
                    date.take(text.substring(start, i));
                }
                start = -1;
            } else if (start < 0) {
                start = i;
            }
        }
        return date.instant();
    }

    private void take(String token) {
        if (time == null) {
            Matcher matcher = TIME.matcher(token);
            if (matcher.matches()) {
                time = matcher;
                return;
            }
        }
        if (day < 0) {
            Matcher matcher = DAY.matcher(token);
            if (matcher.matches()) {
                day = Integer.parseInt(matcher.group(1));
                return;
            }
        }
        if (month < 0 && token.length() >= 3) {
            month = MONTHS.indexOf(CookieOctets.lowerCase(token.substring(0, 3)));
            if (month >= 0) {
                return;
            }
        }
        if (year < 0) {
            Matcher matcher = YEAR.matcher(token);
            if (matcher.matches()) {
                year = fullYear(Integer.parseInt(matcher.group(1)));
            }
        }
    }

    private Optional<Instant> instant() {
        if (time == null || day < 0 || month < 0 || year < 1601) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime
                    .of(year,
                            month + 1,
                            day,
                            Integer.parseInt(time.group(1)),
                            Integer.parseInt(time.group(2)),
                            Integer.parseInt(time.group(3)))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int fullYear(int year) {
        if (year <= 69) {
            return year + 2000;
        }
        return year <= 99 ? year + 1900 : year;
    }

    private static boolean delimiter(char octet) {
        return octet == 0x09 || octet >= 0x20 && octet <= 0x2F || octet >= 0x3B && octet <= 0x40
                || octet >= 0x5B && octet <= 0x60
                || octet >= 0x7B && octet <= 0x7E;
    }
}
