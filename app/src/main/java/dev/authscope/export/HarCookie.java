package dev.authscope.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A cookie as an HTTP Archive lists it: what the line says, not what a browser made of it. */
final class HarCookie {

    private HarCookie() {}

    /** One pair of a {@code Cookie} field. */
    static Map<String, Object> sent(String pair) {
        Map<String, Object> cookie = new LinkedHashMap<>();
        int equals = pair.indexOf('=');
        cookie.put("name", equals < 0 ? "" : pair.substring(0, equals).strip());
        cookie.put("value", pair.substring(equals + 1).strip());
        return cookie;
    }

    /**
     * One {@code Set-Cookie} field; Max-Age wins over Expires (RFC 6265bis section 5.7).
     *
     * @param at when it arrived
     */
    static Map<String, Object> set(String line, Instant at) {
        String[] parts = line.split(";", -1);
        Map<String, Object> cookie = sent(parts[0]);
        cookie.put("httpOnly", false);
        cookie.put("secure", false);
        boolean lasts = false;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = (equals < 0 ? parts[i] : parts[i].substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : parts[i].substring(equals + 1).strip();
            switch (name) {
                case "path", "domain" -> cookie.put(name, value);
                case "httponly" -> cookie.put("httpOnly", true);
                case "secure" -> cookie.put("secure", true);
                case "samesite" -> cookie.put("_sameSite", value);
                case "max-age" -> lasts |= expires(cookie, age(value, at));
                case "expires" -> {
                    if (!lasts) {
                        expires(cookie, date(value));
                    }
                }
                default -> {
                }
            }
        }
        return cookie;
    }

    private static boolean expires(Map<String, Object> cookie, String when) {
        if (!when.isEmpty()) {
            cookie.put("expires", when);
        }
        return !when.isEmpty();
    }

    private static String age(String seconds, Instant at) {
        try {
            return HarExport.time(at.plusSeconds(Long.parseLong(seconds)));
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return "";
        }
    }

    private static String date(String written) {
        try {
            return HarExport.time(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return "";
        }
    }
}
