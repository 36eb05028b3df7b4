package dev.authscope.diagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.texts.Texts;

/** Says how long something takes, in its two largest units: {@code 1 h 30 min}. */
final class LapseText {

    private LapseText() {}

    /** A duration that is not negative, with what is below a second left out. */
    static String of(Duration lapse, Texts texts) {
        List<String> parts = new ArrayList<>();
        add(parts, texts, "lapse.days", lapse.toDaysPart());
        add(parts, texts, "lapse.hours", lapse.toHoursPart());
        add(parts, texts, "lapse.minutes", lapse.toMinutesPart());
        add(parts, texts, "lapse.seconds", lapse.toSecondsPart());
        if (parts.isEmpty()) {
            return texts.get("lapse.seconds", 0);
        }
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private static void add(List<String> parts, Texts texts, String key, long amount) {
        if (amount > 0) {
            parts.add(texts.get(key, amount));
        }
    }
}
