package dev.authscope.server.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing about the lab that can be set.
 *
 * @param <T> what the rest of the server reads
 * @param id the id in scenario files and on the command line
 * @param kind what sort of switch it is
 * @param values the values to offer, as they are written; the first one is not special
 * @param open further values that are accepted, such as any duration within bounds
 * @param byDefault the default, as it is written
 * @param parse from the written value, which is known to be allowed
 */
public record Setting<T>(String id, Kind kind, List<String> values, Predicate<String> open, String byDefault,
        Function<String, T> parse) {

    /** What a setting is for. */
    public enum Kind {
        /** Something that protects. */
        DEFENCE,
        /** Neither better nor worse. */
        CHOICE,
        /** What the attacker does. */
        ATTACK,
        /** A fault or a deliberate weakness. */
        WEAKNESS
    }

    /** Whether a written value may be set. */
    public boolean allows(String value) {
        return values.contains(value) || open.test(value);
    }

    /** A setting that is on or off. */
    static Setting<Boolean> flag(String id, Kind kind, String byDefault) {
        return new Setting<>(id, kind, List.of("on", "off"), value -> false, byDefault, "on"::equals);
    }

    /** A setting with named values. */
    static Setting<String> choice(String id, Kind kind, String byDefault, String... values) {
        return new Setting<>(id, kind, List.of(values), value -> false, byDefault, Function.identity());
    }

    /**
     * A duration such as {@code 30m}. {@code 0} and {@code off} (where offered) read as {@link Duration#ZERO}.
     *
     * @param from the smallest other value accepted
     * @param to the largest
     */
    static Setting<Duration> duration(String id, Kind kind, Duration from, Duration to, String byDefault,
            String... values) {
        Predicate<String> within = value -> LabDuration.parse(value)
                .filter(duration -> duration.compareTo(from) >= 0 && duration.compareTo(to) <= 0)
                .isPresent();
        return new Setting<>(id, kind, List.of(values), within, byDefault,
                value -> LabDuration.parse(value).orElse(Duration.ZERO));
    }

    /** A whole number within bounds. */
    static Setting<Integer> number(String id, Kind kind, int from, int to, String byDefault, String... values) {
        Predicate<String> within = value -> value.matches("[1-9][0-9]{0,8}") && Integer.parseInt(value) >= from
                && Integer.parseInt(value) <= to;
        return new Setting<>(id, kind, List.of(values), within, byDefault, Integer::valueOf);
    }
}
