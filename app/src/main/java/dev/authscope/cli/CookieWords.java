package dev.authscope.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

import dev.authscope.cookies.CookieApi;
import dev.authscope.cookies.RequestUrl;
import dev.authscope.cookies.Site;

/** The words that questions about cookies are written in. What is not one of them is an IllegalArgumentException with one sentence. */
final class CookieWords {

    private static final Instant FIRST = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9998-12-31T23:59:59Z");

    private CookieWords() {}

    static CookieApi api(String word, String what) {
        return switch (word) {
            case "http" -> CookieApi.HTTP;
            case "script" -> CookieApi.SCRIPT;
            default -> throw unknown(what, word, "'http' or 'script'");
        };
    }

    /** {@code same-site}, {@code cross-site}, or the URL of the page that causes the request. */
    static boolean sameSite(String word, RequestUrl url, String what) {
        return switch (word) {
            case "same-site" -> true;
            case "cross-site" -> false;
            default -> {
                if (!word.contains("://")) {
                    throw unknown(what, word, "'same-site', 'cross-site' or a URL");
                }
                yield Site.same(RequestUrl.parse(word), url);
            }
        };
    }

    static boolean credentials(String word, String what) {
        return switch (word) {
            case "include" -> true;
            case "omit" -> false;
            default -> throw unknown(what, word, "'include' or 'omit'");
        };
    }

    /** A method in capitals. */
    static String method(String word, String what) {
        if (!word.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw unknown(what, word, "a method such as GET");
        }
        return word.toUpperCase(Locale.ROOT);
    }

    /**
     * A time in the form of ISO 8601.
     *
     * @throws DateTimeException when it is none, or lies outside the years 1601 to 9998
     */
    static Instant instant(String word) {
        Instant instant = Instant.parse(word);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("outside the years 1601 to 9998");
        }
        return instant;
    }

    private static IllegalArgumentException unknown(String what, String word, String allowed) {
        return new IllegalArgumentException("'" + what + "' cannot be '" + word + "'; it can be " + allowed + ".");
    }
}
