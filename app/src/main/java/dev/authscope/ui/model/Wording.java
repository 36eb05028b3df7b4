package dev.authscope.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** The words of the window in its present language. */
public final class Wording {

    private final Appearance appearance;
    private final Map<Language, Texts> window = new EnumMap<>(Language.class);
    private final Map<Language, Texts> cookies = new EnumMap<>(Language.class);
    private final Map<Language, Texts> checks = new EnumMap<>(Language.class);

    /** Reads both languages once. */
    Wording(Appearance appearance) {
        this.appearance = appearance;
        for (Language language : Language.values()) {
            window.put(language, Texts.load(language, "ui"));
        }
    }

    /** A text of the window in the present language. */
    public String get(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /** A text about a number of things: {@code one} for a single one, {@code many} for any other number. */
    public String count(String many, String one, int number) {
        return get(number == 1 ? one : many, number);
    }

    /** A text of a scenario in the present language. */
    public String get(Localized text) {
        return text.in(appearance.language());
    }

    /** A text of the window that follows the language. */
    public StringBinding follow(String key) {
        return Bindings.createStringBinding(() -> get(key), appearance.languageProperty());
    }

    /** The text for a word that data carries, such as {@code idle}; the word itself when there is none. */
    public String word(String prefix, String word) {
        return texts().has(prefix + word) ? get(prefix + word) : word;
    }

    /** What to call a value of a switch; the same word may mean another thing with another switch. */
    public String switchValue(String setting, String value) {
        String own = "switch.value." + setting + ".";
        return texts().has(own + value) ? word(own, value) : word("switch.value.", value);
    }

    /** What to call an actor or node. */
    public String participant(Participant participant) {
        if (participant.role() == Participant.Role.SERVER) {
            String host = participant.authority().replaceFirst("^[a-z]+://", "");
            return host.isEmpty() ? participant.id() : host;
        }
        return word("actor.", participant.id());
    }

    /** A length of time in words, such as {@code 15 min}. */
    public String length(Duration duration) {
        long days = duration.toDays();
        if (days > 0) {
            return parts("time.days", days, "time.hours", duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return parts("time.hours", duration.toHours(), "time.minutes", duration.toMinutesPart());
        }
        if (duration.toMinutes() > 0 || duration.isZero()) {
            return parts("time.minutes", duration.toMinutes(), "time.seconds", duration.toSecondsPart());
        }
        return get("time.seconds", duration.toSeconds());
    }

    /** A length of time with all its units, such as {@code 30 d 15 min}, where it is the figure that counts. */
    public String exactly(Duration duration) {
        if (duration.isZero()) {
            return get("time.seconds", 0);
        }
        List<String> units = new ArrayList<>();
        unit(units, "time.days", duration.toDaysPart());
        unit(units, "time.hours", duration.toHoursPart());
        unit(units, "time.minutes", duration.toMinutesPart());
        unit(units, "time.seconds", duration.toSecondsPart());
        return String.join(" ", units);
    }

    private void unit(List<String> units, String key, long amount) {
        if (amount > 0) {
            units.add(get(key, amount));
        }
    }

    /** A length of time in its largest unit, such as {@code 13 d}, where there is little room. */
    public String roughly(Duration duration) {
        if (duration.toDays() > 0) {
            return get("time.days", duration.toDays());
        }
        return duration.toHours() > 0 ? get("time.hours", duration.toHours()) : length(duration);
    }

    /** The lab's time, counted from the first login, or from the start where nobody has logged in. */
    public String labTime(World world, Instant start) {
        Instant login = world.firstLogin();
        Instant from = login == null ? start : login;
        Duration since = Duration.between(from, world.now());
        return get(login == null ? "clock.afterStart" : "clock.afterLogin", length(since));
    }

    /** A check in a sentence; empty when there is no sentence for it. */
    public Optional<String> check(Exchange.Check check) {
        Texts texts = checks.computeIfAbsent(appearance.language(), language -> Texts.load(language, "checks"));
        // A store that gives no answer has not said that something is not there.
        boolean unanswered = "no answer".equals(check.evidence().get("store"));
        String key = check.id() + "." + (unanswered ? "unanswered" : check.outcome().id());
        List<String> evidence = new ArrayList<>(check.evidence().values());
        return texts.has(key) ? Optional.of(texts.get(key, evidence.toArray())) : Optional.empty();
    }

    /** A text about cookies, from the bundle that the command line has too. */
    public String cookie(String key, Object... arguments) {
        return cookies.computeIfAbsent(appearance.language(), language -> Texts.load(language, "cookies"))
                .get(key, arguments);
    }

    private String parts(String bigKey, long big, String smallKey, long small) {
        return small == 0 ? get(bigKey, big) : get(bigKey, big) + " " + get(smallKey, small);
    }

    private Texts texts() {
        Texts texts = window.get(appearance.language());
        if (texts == null) {
            throw new IllegalStateException("no texts for " + appearance.language());
        }
        return texts;
    }
}
