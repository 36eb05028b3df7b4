package dev.authscope.settings;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Settings as JSON. A member that is missing, or holds what this version does not know, has its default; members of a newer
 * version are kept as they are. Reads token by token, because a mapper would take longer to start than the window has.
 */
final class SettingsJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> KNOWN = new TreeSet<>(Set.of("language", "theme", "motion", "textSize",
            "questions", "window", "dividers", "lastScenario", "redis"));

    private SettingsJson() {}

    /**
     * What a file says.
     *
     * @param unknown members of a newer version, by name; values are texts, numbers, flags, nulls, maps and lists
     */
    record Content(Settings settings, Map<String, @Nullable Object> unknown) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is no JSON object
     */
    static Content read(byte[] octets) {
        Map<String, @Nullable Object> members;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), octets)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("The settings are no JSON object.");
            }
            members = JsonValues.object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("Something follows the settings.");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The settings are no JSON.", e);
        }
        Map<String, @Nullable Object> unknown = new LinkedHashMap<>(members);
        unknown.keySet().removeAll(KNOWN);
        return new Content(settings(members), unknown);
    }

    private static Settings settings(Map<String, @Nullable Object> members) {
        Settings none = Settings.DEFAULTS;
        int size = (int) number(members.get("textSize"), none.textSize());
        return new Settings(word(members.get("language"), none.language()), word(members.get("theme"), none.theme()),
                word(members.get("motion"), none.motion()),
                Settings.TEXT_SIZES.contains(size) ? size : none.textSize(),
                members.get("questions") instanceof Boolean on ? on : none.questions(), place(members.get("window")),
                dividers(members.get("dividers")),
                members.get("lastScenario") instanceof String id ? id : none.lastScenario(),
                members.get("redis") instanceof String address ? address : none.redis());
    }

    static byte[] write(Settings settings, Map<String, @Nullable Object> unknown) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("language", word(settings.language()));
        members.put("theme", word(settings.theme()));
        members.put("motion", word(settings.motion()));
        members.put("textSize", settings.textSize());
        members.put("questions", settings.questions());
        WindowPlace window = settings.window();
        if (window != null) {
            Map<String, @Nullable Object> place = new LinkedHashMap<>();
            place.put("x", window.x());
            place.put("y", window.y());
            place.put("width", window.width());
            place.put("height", window.height());
            place.put("maximised", window.maximised());
            members.put("window", place);
        }
        members.put("dividers", new LinkedHashMap<String, @Nullable Object>(settings.dividers()));
        members.put("lastScenario", settings.lastScenario());
        members.put("redis", settings.redis());
        members.putAll(unknown);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), octets)) {
            JsonValues.write(generator, members);
        }
        return octets.toByteArray();
    }

    private static @Nullable WindowPlace place(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        WindowPlace place = new WindowPlace(number(map.get("x"), Double.NaN), number(map.get("y"), Double.NaN),
                number(map.get("width"), Double.NaN), number(map.get("height"), Double.NaN),
                Boolean.TRUE.equals(map.get("maximised")));
        return place.plausible() ? place : null;
    }

    private static Map<String, Double> dividers(@Nullable Object value) {
        Map<String, Double> dividers = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, position) -> {
                double at = number(position, Double.NaN);
                if (at >= 0 && at <= 1) {
                    dividers.put(String.valueOf(name), at);
                }
            });
        }
        return dividers;
    }

    private static double number(@Nullable Object value, double otherwise) {
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    private static <E extends Enum<E>> E word(@Nullable Object value, E otherwise) {
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (word(constant).equals(value)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
