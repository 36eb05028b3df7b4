package dev.authscope.scenario;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Participant;
import dev.authscope.lab.Action;
import dev.authscope.texts.Localized;

/**
 * A scenario as its file says it.
 *
 * @param id the slug, which never changes
 * @param number catalogue number such as {@code S03}; empty for a file of one's own
 * @param chapter id of the chapter
 * @param display number in the library such as {@code 2.1}; empty for a file of one's own
 * @param title a question
 * @param conclusion shown when the scenario is finished
 * @param settings what differs from the lab's defaults, as written
 * @param participants in the order of their lanes
 */
public record Scenario(String id, String number, String chapter, String display, Localized title, Localized conclusion,
        Map<String, String> settings, List<Participant> participants, List<Switch> switches, List<Step> steps) {

    /**
     * A setting that the scenario offers to change.
     *
     * @param values those that {@code --set} takes
     * @param byDefault the value of the default run
     * @param more whether it hides behind "more" because the screen has room for few
     */
    public record Switch(String id, Localized label, List<String> values, String byDefault, boolean more) {}

    /**
     * A step.
     *
     * @param path whether it is on the core path, carried out by itself, or extra
     * @param when switch values under which the step exists; empty for always
     * @param label one or two words under the track's dot
     * @param issues numbers of the values issued here, by the letters of their names
     * @param ask null when no question is asked before it
     */
    public record Step(String id, Path path, Map<String, String> when, String actor, Action action,
            Localized say, @Nullable Localized label, Map<String, Integer> issues, @Nullable Question ask,
            List<Expectation> expectations, List<Variant> variants, int line) {}

    /** Core steps are pressed, auto steps run inside the next press, extra steps come after the conclusion. */
    public enum Path {
        CORE, AUTO, EXTRA
    }

    /** A question asked before a step is carried out. */
    public record Question(Localized text, List<Option> options, String answer, Localized right, Localized wrong) {}

    /** One answer to choose. */
    public record Option(String id, Localized text) {}

    /**
     * What is expected in place of the default when switches have certain values. The variant with the most switches that
     * fits is taken; at a step that a switch touches it states everything.
     */
    public record Variant(Map<String, String> switches, List<Expectation> expectations) {}

    /**
     * Something that must hold in the World at the end of a step.
     *
     * @param at JSON Pointer into the World (RFC 6901)
     * @param test {@code is}, {@code count}, {@code exists}, {@code isItem} or {@code contains}
     * @param value what it is compared with
     */
    public record Expectation(String at, String test, Object value, int line) {}
}
