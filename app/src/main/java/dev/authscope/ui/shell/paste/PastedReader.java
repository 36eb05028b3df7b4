package dev.authscope.ui.shell.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.authscope.har.HarReader;

/** Recognises what was pasted. The time it takes grows with the length of the text and no faster. */
public final class PastedReader {

    private static final String SET_COOKIE = "set-cookie:";
    private static final Set<String> ATTRIBUTES = Set.of("httponly", "secure", "samesite", "path", "domain", "max-age",
            "expires", "partitioned");
    private static final int TOKEN_PARTS = 3;
    private static final int ENCRYPTED_PARTS = 5;

    private PastedReader() {}

    /** Recognises a text; what cannot be recognised is {@link Pasted.Unknown}. */
    public static Pasted read(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("curl ") || trimmed.startsWith("curl\t") || trimmed.startsWith("curl.exe ")) {
            return CurlReader.read(trimmed).<Pasted>map(Pasted.Curl::new).orElseGet(Pasted.Unknown::new);
        }
        if (HarReader.begins(trimmed)) {
            return new Pasted.Archive(trimmed);
        }
        List<String> cookies = cookies(trimmed);
        if (!cookies.isEmpty()) {
            return new Pasted.CookieLines(cookies);
        }
        String token = withoutWordsBefore(trimmed);
        return isToken(token) ? new Pasted.Token(token) : new Pasted.Unknown();
    }

    private static List<String> cookies(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String one = line.strip();
            if (one.regionMatches(true, 0, SET_COOKIE, 0, SET_COOKIE.length())) {
                lines.add(one.substring(SET_COOKIE.length()).strip());
            }
        }
        if (lines.isEmpty() && isCookieLine(text)) {
            lines.add(text);
        }
        return lines;
    }

    /** Name, value and at least one attribute that cookies have. */
    private static boolean isCookieLine(String text) {
        int semicolon = text.indexOf(';');
        if (semicolon < 0 || text.indexOf('=') < 0 || text.indexOf('=') > semicolon || text.indexOf('\n') >= 0) {
            return false;
        }
        for (String part : text.substring(semicolon + 1).split(";")) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            if (ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutWordsBefore(String text) {
        String rest = text;
        for (String word : List.of("authorization:", "bearer ", "dpop ")) {
            if (rest.regionMatches(true, 0, word, 0, word.length())) {
                rest = rest.substring(word.length()).strip();
            }
        }
        return rest;
    }

    /** Three or five parts of base64url, the first of which begins like a JSON object; the last may be empty. */
    private static boolean isToken(String text) {
        if (!text.startsWith("ey")) {
            return false;
        }
        int parts = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                parts++;
            } else if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '=')) {
                return false;
            }
        }
        return parts == TOKEN_PARTS || parts == ENCRYPTED_PARTS;
    }
}
