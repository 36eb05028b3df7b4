package dev.authscope.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON (RFC 8259) as maps, lists, texts, whole numbers, flags and null. Loads a tenth of the classes that a general mapper
 * needs, which is most of the time in which a short command opens a recording.
 */
final class PlainTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PlainTree() {}

    /**
     * The object that stands in a part of an array.
     *
     * @throws IllegalArgumentException when no object stands there, or something that recordings do not have is in it
     */
    static Map<String, @Nullable Object> read(byte[] octets, int from, int length) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), octets, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no object");
            }
            Map<String, @Nullable Object> tree = members(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one object");
            }
            return tree;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> elements(JsonParser parser) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("recordings have no " + parser.currentToken());
        };
    }
}
