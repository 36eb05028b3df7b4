package dev.authscope.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Finds a place in a plain tree by its JSON Pointer (RFC 6901). */
public final class JsonPlace {

    private JsonPlace() {}

    /** Whether a text is a JSON Pointer (RFC 6901 section 3). */
    public static boolean isPointer(String text) {
        return text.isEmpty() || (text.startsWith("/") && !text.matches("(?s).*~([^01].*|$)"));
    }

    /** What stands at a place; empty when nothing does or when it is null. */
    public static Optional<Object> find(@Nullable Object tree, String pointer) {
        Object place = tree;
        if (!pointer.isEmpty()) {
            for (String token : pointer.substring(1).split("/", -1)) {
                place = member(place, token.replace("~1", "/").replace("~0", "~"));
            }
        }
        return Optional.ofNullable(place);
    }

    private static @Nullable Object member(@Nullable Object place, String name) {
        return switch (place) {
            case Map<?, ?> map -> map.get(name);
            case List<?> list when name.matches("0|[1-9]\\d{0,8}") && Integer.parseInt(name) < list.size() ->
                list.get(Integer.parseInt(name));
            case null, default -> null;
        };
    }
}
