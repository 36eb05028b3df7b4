package dev.authscope.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Header;

/** Takes the secrets out of the form of a run, which is a tree of maps, lists and texts, and keeps its shape. */
final class RunJsonRedaction {

    private static final Set<String> STORAGE = Set.of("localStorage", "sessionStorage", "memory");
    private static final Set<String> READABLE = Set.of("claim", "header");
    private static final Set<String> TELLING_IN_ROWS = Set.of("password", "hash", "salt", "secret");

    /** An expectation of a place where cookies, passwords and tokens stand, up to what it expects there. */
    private static final Pattern EXPECTED_SECRET = Pattern
            .compile(
                    "^(?=/)\\S*(?:/jar/|/notes/jar\\.|/cookiesSent|/headers|/body|Storage/|/memory/|/loot/)\\S* \\S+ ");

    private final Redaction redaction;

    RunJsonRedaction(Redaction redaction) {
        this.redaction = redaction;
    }

    /** The form of a run without its secrets. */
    Map<String, Object> redacted(Map<String, Object> run) {
        return map("", run);
    }

    private @Nullable Object value(String key, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(key, map);
            case List<?> list when key.equals("headers") -> list.stream().map(this::header).toList();
            case List<?> list -> {
                List<@Nullable Object> elements = new ArrayList<>();
                list.forEach(element -> elements.add(value(key, element)));
                yield elements;
            }
            case String text -> text(key, text);
            case null, default -> value;
        };
    }

    @SuppressWarnings({"unchecked", "NullAway" })
    private Map<String, Object> map(String parent, Map<?, ?> map) {
        // What stands beside a name or a kind as its value is the value of a cookie, of loot or of an item.
        // What a token says of its owner opens nothing; the token does.
        boolean carrier = !READABLE.contains(String.valueOf(map.get("kind"))) && map.containsKey("value")
                && (map.containsKey("name") || map.containsKey("kind"));
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        map.forEach((name, member) -> {
            String key = String.valueOf(name);
            String shown = redaction.text(key);
            // What somebody saw of a cookie jar is what the cookies are.
            boolean seen = parent.startsWith("jar.");
            if (parent.equals("expectations") && member instanceof String text) {
                result.put(shown, expected(text));
            } else if (member instanceof String text && (seen || carrier && key.equals("value"))) {
                result.put(shown, redaction.secret(text));
            } else if (member instanceof String text && (STORAGE.contains(parent) || parent.startsWith("build."))) {
                result.put(shown, redaction.field(key, text));
            } else {
                result.put(shown, value(key, member));
            }
        });
        return (Map<String, Object>) (Map<String, ?>) result;
    }

    /** An expectation says what a place holds; where secrets stand, only the place and the comparison stay. */
    private String expected(String text) {
        Matcher place = EXPECTED_SECRET.matcher(text);
        return place.find() ? place.group() + redaction.secret("value") : redaction.text(text);
    }

    private String text(String key, String text) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (TELLING_IN_ROWS.stream().anyMatch(lower::contains)) {
            return redaction.secret(text);
        }
        return switch (key) {
            case "body" -> redaction.body(text);
            case "url", "page" -> redaction.url(text);
            default -> redaction.text(text);
        };
    }

    private Object header(Object pair) {
        if (pair instanceof List<?> parts && parts.size() == 2) {
            Header header = redaction.header(new Header(String.valueOf(parts.get(0)), String.valueOf(parts.get(1))));
            return List.of(header.name(), header.value());
        }
        throw new IllegalArgumentException("a header field is a name and a value");
    }
}
