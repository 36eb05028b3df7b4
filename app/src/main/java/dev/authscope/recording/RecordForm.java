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
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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

    /** The lab's clock stands still in most exchanges, and a time is slow to read. */
    private final Map<String, Instant> instants = new HashMap<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    /** Forgets which octets and times were seen; what comes is another exchange. */
    void beginExchange() {
        seen.clear();
        instants.clear();
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
     * What a record is made of. Asked for once: the Java machine makes a new answer each time.
     *
     * @param types of the components, as written
     */
    private record Shape(Constructor<?> constructor, List<String> names, List<Type> types, String word) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(
                        type.getDeclaredConstructor(
                                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
                        Arrays.stream(components).map(RecordComponent::getName).toList(),
                        Arrays.stream(components).map(RecordComponent::getGenericType).toList(), type.getSimpleName());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record has no constructor.", e);
            }
        }
    }

    /**
     * A record, or a kind of record that is known by an interface, from a tree.
     *
     * @throws IllegalArgumentException when something in it is missing or cannot be
     */
    <T> T read(Class<T> type, Map<?, ?> tree) {
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        @Nullable
        Object[] members = new Object[shape.names().size()];
        for (int i = 0; i < members.length; i++) {
            String name = shape.names().get(i);
            Object member = tree.get(name);
            if (member == null) {
                boolean written = tree.containsKey(name);
                String place = shape.word() + "." + name;
                require(written ? MAY_BE_NULL.contains(place) : MAY_BE_MISSING.contains(place), name);
                members[i] = written ? null : Long.valueOf(0);
            } else {
                members[i] = value(shape.types().get(i), member, name);
            }
        }
        try {
            return type.cast(shape.constructor().newInstance(members));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a " + shape.word() + " cannot be made", e);
        }
    }

    private Object value(Type type, @Nullable Object node, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(generic.getActualTypeArguments()[0], kind(List.class, node, name), name)
                    : map(generic.getActualTypeArguments()[1], kind(Map.class, node, name), name);
        }
        if (type == String.class) {
            return kind(String.class, node, name);
        } else if (type == int.class) {
            return kind(Integer.class, node, name);
        } else if (type == long.class) {
            return number(node, name);
        } else if (type == boolean.class) {
            return kind(Boolean.class, node, name);
        } else if (type == Instant.class) {
            return instant(node, name);
        } else if (type == Octets.class) {
            return octets(kind(String.class, node, name));
        } else if (type == Object.class) {
            return free(node, name);
        } else if (type instanceof Class<?> one && one.isEnum()) {
            return word(one, kind(String.class, node, name), name);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            return read(one, kind(Map.class, node, name));
        }
        throw new IllegalStateException("Recordings cannot read " + type.getTypeName() + ".");
    }

    private Object free(@Nullable Object node, String name) {
        return switch (node) {
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number;
            case List<?> list -> list(Object.class, list, name);
            case Map<?, ?> said when said.get(LONG) != null -> number(said.get(LONG), name);
            case Map<?, ?> said when said.get(INSTANT) != null -> instant(said.get(INSTANT), name);
            case Map<?, ?> said -> map(Object.class, kind(Map.class, said.get(MAP), name), name);
            case null, default -> throw mistaken(name);
        };
    }

    private List<Object> list(Type type, List<?> node, String name) {
        List<Object> list = new ArrayList<>();
        node.forEach(element -> list.add(value(type, element, name)));
        return Collections.unmodifiableList(list);
    }

    private Map<String, Object> map(Type type, Map<?, ?> node, String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.forEach((key, member) -> map.put(String.valueOf(key), value(type, member, name)));
        return Collections.unmodifiableMap(map);
    }

    private Octets octets(String written) {
        return seen.computeIfAbsent(written, text -> Octets.of(Base64.getDecoder().decode(text)));
    }

    private Instant instant(@Nullable Object node, String name) {
        try {
            return instants.computeIfAbsent(kind(String.class, node, name), Instant::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time", e);
        }
    }

    private static Object word(Class<?> type, String written, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is none of its words"));
    }

    private static Long number(@Nullable Object node, String name) {
        return switch (node) {
            case Integer small -> small.longValue();
            case Long large -> large;
            case null, default -> throw mistaken(name);
        };
    }

    private static <T> T kind(Class<T> type, @Nullable Object node, String name) {
        require(type.isInstance(node), name);
        return type.cast(Objects.requireNonNull(node));
    }

    private static void require(boolean fits, String name) {
        if (!fits) {
            throw mistaken(name);
        }
    }

    private static IllegalArgumentException mistaken(String name) {
        return new IllegalArgumentException(name + " is missing or of another kind");
    }

    /** A map whose values may be null, seen as a plain tree; null is a value of JSON. */
    @SuppressWarnings({"unchecked", "NullAway" })
    private static Map<String, Object> asTree(Map<String, @Nullable Object> members) {
        return (Map<String, Object>) (Map<String, ?>) members;
    }
}
