package dev.authscope.recording;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.authscope.flow.Octets;

/**
 * Records as plain trees and back. What a member may be follows from the record's own components and never from the file:
 * texts, numbers, flags, instants, octets, words of an enum, lists, maps and further records. A field of a table's row may be
 * of several kinds; there a number of 64 bits, an instant and a map say what they are.
 */
final class RecordForm {

    /** Components in which null means something; everywhere else a missing value is a mistake. */
    private static final Set<String> MAY_BE_NULL = Set.of("RequestSent.hop", "RowRead.label", "RowChanged.before",
            "RowChanged.after", "ItemIssued.expires", "StorageWritten.value", "StoredCookie.expires",
            "Outcome.problem");

    /** Figures that recordings made by earlier versions do not have. */
    private static final Set<String> MAY_BE_MISSING = Set.of("CheckMade.nanos");

    private static final String LONG = "long";
    private static final String INSTANT = "instant";
    private static final String MAP = "map";

    /** Octets of the exchange that is being read: two ends that saw the same share one object. */
    private final Map<String, Octets> seen = new HashMap<>();

    /** Forgets which octets were seen; what comes is another exchange. */
    void beginExchange() {
        seen.clear();
    }

    /** A record as a tree. */
    static Map<String, Object> tree(Record value) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object member = component.getAccessor().invoke(value);
                tree.put(component.getName(), written(member, component.getGenericType()));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's own members cannot be read.", e);
        }
        return asTree(tree);
    }

    private static @Nullable Object written(@Nullable Object value, Type type) {
        return switch (value) {
            case null -> null;
            case Octets octets -> Base64.getEncoder().encodeToString(octets.toArray());
            case Enum<?> word -> word.name();
            case Record record -> tree(record);
            case Instant instant when type == Instant.class -> instant.toString();
            case Long number when type == long.class -> number;
            case List<?> list -> list.stream().map(element -> written(element, argument(type, 0))).toList();
            case Map<?, ?> map when type != Object.class -> members(map, argument(type, 1));
            default -> freely(value);
        };
    }

    private static Object freely(Object value) {
        return switch (value) {
            case Long number -> Map.of(LONG, number);
            case Instant instant -> Map.of(INSTANT, instant.toString());
            case Map<?, ?> map -> Map.of(MAP, members(map, Object.class));
            case String _,Boolean _,Integer _ -> value;
            default -> throw new IllegalArgumentException(
                    "Recordings have no form for " + value.getClass().getName() + ".");
        };
    }

    private static Map<String, Object> members(Map<?, ?> map, Type type) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        map.forEach((name, member) -> tree.put(String.valueOf(name), written(member, type)));
        return asTree(tree);
    }

    private static Type argument(Type type, int place) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[place] : Object.class;
    }

    /**
     * A record from a tree.
     *
     * @throws IllegalArgumentException when something in it is missing or cannot be
     */
    <T extends Record> T readRecord(Class<T> type, JsonNode tree) {
        return read(type, tree);
    }

    /** The same for a kind of record that is known by an interface. */
    <T> T read(Class<T> type, JsonNode tree) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] members = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            JsonNode member = tree.path(name);
            if (member.isNull() && MAY_BE_NULL.contains(type.getSimpleName() + "." + name)) {
                members[i] = null;
            } else if (member.isMissingNode() && MAY_BE_MISSING.contains(type.getSimpleName() + "." + name)) {
                members[i] = 0L;
            } else {
                members[i] = value(components[i].getGenericType(), member, name);
            }
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(members);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a " + type.getSimpleName() + " cannot be made", e);
        }
    }

    private Object value(Type type, JsonNode node, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(generic.getActualTypeArguments()[0], require(node.isArray(), node, name), name)
                    : map(generic.getActualTypeArguments()[1], require(node.isObject(), node, name), name);
        }
        if (type == String.class) {
            return require(node.isString(), node, name).asString();
        } else if (type == int.class) {
            return require(node.isInt(), node, name).asInt();
        } else if (type == long.class) {
            return require(node.isIntegralNumber() && node.canConvertToLong(), node, name).asLong();
        } else if (type == boolean.class) {
            return require(node.isBoolean(), node, name).asBoolean();
        } else if (type == Instant.class) {
            return instant(node, name);
        } else if (type == Octets.class) {
            return octets(require(node.isString(), node, name).asString());
        } else if (type == Object.class) {
            return free(node, name);
        } else if (type instanceof Class<?> one && one.isEnum()) {
            return word(one, node, name);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            return read(one, require(node.isObject(), node, name));
        }
        throw new IllegalStateException("Recordings cannot read " + type.getTypeName() + ".");
    }

    private Object free(JsonNode node, String name) {
        if (node.isString()) {
            return node.asString();
        } else if (node.isBoolean()) {
            return node.asBoolean();
        } else if (node.isInt()) {
            return node.asInt();
        } else if (node.isArray()) {
            return list(Object.class, node, name);
        } else if (node.path(LONG).canConvertToLong() && node.path(LONG).isIntegralNumber()) {
            return node.path(LONG).asLong();
        } else if (node.has(INSTANT)) {
            return instant(node.path(INSTANT), name);
        }
        return map(Object.class, require(node.path(MAP).isObject(), node.path(MAP), name), name);
    }

    private List<Object> list(Type type, JsonNode node, String name) {
        List<Object> list = new ArrayList<>();
        node.values().forEach(element -> list.add(value(type, element, name)));
        return Collections.unmodifiableList(list);
    }

    private Map<String, Object> map(Type type, JsonNode node, String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(member -> map.put(member.getKey(), value(type, member.getValue(), name)));
        return Collections.unmodifiableMap(map);
    }

    private Octets octets(String written) {
        return seen.computeIfAbsent(written, text -> Octets.of(Base64.getDecoder().decode(text)));
    }

    private static Instant instant(JsonNode node, String name) {
        try {
            return Instant.parse(require(node.isString(), node, name).asString());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time", e);
        }
    }

    private static Object word(Class<?> type, JsonNode node, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(node.asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is none of its words"));
    }

    private static JsonNode require(boolean fits, JsonNode node, String name) {
        if (!fits) {
            throw new IllegalArgumentException(name + " is missing or of another kind");
        }
        return node;
    }

    /** A map whose values may be null, seen as a plain tree; null is a value of JSON. */
    @SuppressWarnings({"unchecked", "NullAway" })
    private static Map<String, Object> asTree(Map<String, @Nullable Object> members) {
        return (Map<String, Object>) (Map<String, ?>) members;
    }
}
