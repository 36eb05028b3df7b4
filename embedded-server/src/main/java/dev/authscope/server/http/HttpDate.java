package dev.authscope.server.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.authscope.server.time.LabTimers;

/** The lab's time as {@code Date} shows it: IMF-fixdate (RFC 9110 section 5.6.7). */
final class HttpDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private record Written(long second, String text) {}

    private final LabTimers timers;
    private volatile Written last = new Written(Long.MIN_VALUE, "");

    HttpDate(LabTimers timers) {
        this.timers = timers;
    }

    String now() {
        Instant now = timers.now();
        Written written = last;
        if (written.second != now.getEpochSecond()) {
            written = new Written(now.getEpochSecond(), FORM.format(now));
            last = written;
        }
        return written.text;
    }
}
