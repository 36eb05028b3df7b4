package dev.authscope.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Item;

/**
 * The short names of the values issued so far, and where such values stand in a text. A text is cut into words as they
 * occur in tokens, ids and addresses, and each word is looked up, so the cost does not depend on how many values there are.
 */
public final class ItemNames {

    /** Shorter values would be found by chance, such as the number of a session where ids are counted. */
    private static final int SHORTEST_WORD = 8;

    private final Map<String, Name> byValue = new HashMap<>();

    /**
     * A short name.
     *
     * @param kind its letters, such as {@code AT}
     * @param text such as {@code AT2}
     */
    public record Name(String kind, String text) {}

    /** The names that values have at one moment. */
    public static ItemNames of(Iterable<Item> items) {
        ItemNames names = new ItemNames();
        items.forEach(item -> names.learn(item.value(), new Name(item.kind(), item.name())));
        return names;
    }

    /** Takes note of a value. */
    public void learn(FlowEvent.ItemIssued issued) {
        learn(issued.value(), new Name(issued.kind(), issued.name()));
    }

    /** Takes note of a value under a name; a name that it has already is kept. */
    public void learn(String value, Name name) {
        byValue.putIfAbsent(value, name);
    }

    /** The short name of a value; empty when it has none. */
    public Optional<Name> of(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    /** Tells each named value that stands as a word in a text, in order, with its short name. */
    public void forEachIn(String text, BiConsumer<String, Name> found) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                Name name = word(text, start, i);
                if (name != null) {
                    found.accept(text.substring(start, i), name);
                }
                start = -1;
            }
        }
    }

    /** The text with each named value that stands in it as a word written as its short name. */
    public String replaceIn(String text) {
        StringBuilder result = null;
        int copied = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                Name name = word(text, start, i);
                if (name != null) {
                    result = result == null ? new StringBuilder(text.length()) : result;
                    result.append(text, copied, start).append(name.text());
                    copied = i;
                }
                start = -1;
            }
        }
        return result == null ? text : result.append(text, copied, text.length()).toString();
    }

    private @Nullable Name word(String text, int start, int end) {
        return end - start < SHORTEST_WORD ? null : byValue.get(text.substring(start, end));
    }

    /** The characters of base64url, with the dot that joins the parts of a JWT (RFC 7515 section 7.1). */
    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
                || c == '.';
    }
}
