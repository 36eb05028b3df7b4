package dev.authscope.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a plain tree as JSON text on one line (RFC 8259). */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /**
     * The text of a tree.
     *
     * @param tree made of maps with text keys, lists, texts, numbers, booleans and null
     * @throws IllegalArgumentException when something else is in it
     */
    public static String write(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, tree);
        }
        return visible(text.toString());
    }

    /**
     * Escapes what a terminal would obey or a reader not see: controls, format characters, halves of pairs (RFC 8259 section 7
     * allows an escape for any character). Such characters stand in texts and names only, so escaping them changes no value.
     */
    private static String visible(String json) {
        int first = 0;
        while (first < json.length() && isPlain(json.charAt(first))) {
            first++;
        }
        if (first == json.length()) {
            return json;
        }
        StringBuilder result = new StringBuilder(json.length() + 64).append(json, 0, first);
        for (int i = first; i < json.length();) {
            int codePoint = json.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            if (codePoint < 0x7f || isShown(codePoint)) {
                result.append(json, i, end);
            } else {
                for (int at = i; at < end; at++) {
                    result.append(String.format("\\u%04x", (int) json.charAt(at)));
                }
            }
            i = end;
        }
        return result.toString();
    }

    /** Readers refuse half a pair of UTF-16 in a name, also when it is escaped; it becomes U+FFFD. */
    private static String whole(String name) {
        if (name.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return name;
        }
        StringBuilder result = new StringBuilder(name.length());
        name.codePoints()
                .forEach(codePoint -> result.appendCodePoint(
                        Character.getType(codePoint) == Character.SURROGATE ? 0xfffd : codePoint));
        return result.toString();
    }

    private static boolean isPlain(char c) {
        return c < 0x7f;
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static void write(JsonGenerator generator, @Nullable Object tree) {
        switch (tree) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number);
            case Map<?, ?> map -> {
                generator.writeStartObject();
                map.forEach((name, value) -> {
                    generator.writeName(whole(String.valueOf(name)));
                    write(generator, value);
                });
                generator.writeEndObject();
            }
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(element -> write(generator, element));
                generator.writeEndArray();
            }
            default -> throw new IllegalArgumentException("JSON has no form for " + tree.getClass().getName() + ".");
        }
    }
}
