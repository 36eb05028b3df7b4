package dev.authscope.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The user's choices.
 *
 * @param textSize in percent of the designed size, one of {@link #TEXT_SIZES}
 * @param questions whether telling steps are preceded by a question
 * @param window null when it has never been closed
 * @param dividers where movable dividers stand, from 0 to 1, by name
 * @param lastScenario id of the bundled scenario that was open last; empty for none
 * @param redis address of a Redis of this machine, without a password; empty for one of the lab's own
 */
public record Settings(LanguageChoice language, Theme theme, Motion motion, int textSize, boolean questions,
        @Nullable WindowPlace window, Map<String, Double> dividers, String lastScenario, String redis) {

    /** The sizes that text can have, in percent. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 115, 130, 150);

    /** What holds when nothing was chosen. */
    public static final Settings DEFAULTS = new Settings(LanguageChoice.SYSTEM, Theme.DARK, Motion.FULL, 100, true,
            null, Map.of(), "", "");

    public Settings {
        dividers = Collections.unmodifiableMap(new TreeMap<>(dividers));
    }

    /** A language, or that of the system. */
    public enum LanguageChoice {
        SYSTEM, ENGLISH, KOREAN
    }

    /** The colours of the window. */
    public enum Theme {
        DARK, LIGHT, CONTRAST
    }

    /** Whether things move or are shown in their final state at once. */
    public enum Motion {
        FULL, REDUCED
    }

    public Settings withLanguage(LanguageChoice other) {
        return new Settings(other, theme, motion, textSize, questions, window, dividers, lastScenario, redis);
    }

    public Settings withTheme(Theme other) {
        return new Settings(language, other, motion, textSize, questions, window, dividers, lastScenario, redis);
    }

    public Settings withMotion(Motion other) {
        return new Settings(language, theme, other, textSize, questions, window, dividers, lastScenario, redis);
    }

    public Settings withTextSize(int percent) {
        return new Settings(language, theme, motion, percent, questions, window, dividers, lastScenario, redis);
    }

    public Settings withQuestions(boolean on) {
        return new Settings(language, theme, motion, textSize, on, window, dividers, lastScenario, redis);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(language, theme, motion, textSize, questions, place, dividers, lastScenario, redis);
    }

    /** The same with one divider elsewhere. */
    public Settings withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(dividers);
        moved.put(name, position);
        return new Settings(language, theme, motion, textSize, questions, window, moved, lastScenario, redis);
    }

    public Settings withLastScenario(String id) {
        return new Settings(language, theme, motion, textSize, questions, window, dividers, id, redis);
    }

    public Settings withRedis(String address) {
        return new Settings(language, theme, motion, textSize, questions, window, dividers, lastScenario, address);
    }
}
