package dev.authscope.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param parts pieces that can be played on their own, in a fresh lab; empty when the scenario is one piece
 * @param hook what to go on with after the conclusion; null when nothing is proposed
 * @param whatIfs runs with other switches that belong to the lesson
 * @param teacher what a teacher needs beside it; null when nothing was written
 * @param takesPartWhen the switch values under which a participant takes part, by its id; those left out always do
 * @param supplement what few scenarios have beside all this
 */
public record Scenario(String id, String number, String chapter, String display, Localized title, Localized conclusion,
        Map<String, String> settings, List<Participant> participants, List<Switch> switches, List<Step> steps,
        List<Part> parts, @Nullable Hook hook, List<WhatIf> whatIfs, @Nullable TeacherNotes teacher,
        Map<String, Map<String, String>> takesPartWhen, Supplement supplement) {

    /** The participants of a run: a few take part only where switches have certain values. */
    public List<Participant> participants(Map<String, String> switchValues) {
        return participants.stream()
                .filter(one -> takesPartWhen.getOrDefault(one.id(), Map.of())
                        .entrySet()
                        .stream()
                        .allMatch(when -> oneOf(when.getValue(), switchValues.get(when.getKey()))))
                .toList();
    }

    /** Whether a value is among those that a file names, such as {@code 2|3}. */
    private static boolean oneOf(String named, @Nullable String value) {
        return List.of(named.split("\\|", -1)).contains(value);
    }

    /** Whether a step of it asks the chooser. */
    public boolean asksTheChooser() {
        return steps.stream().anyMatch(step -> step.action() instanceof Action.Advise);
    }

    /** The same with other steps. */
    Scenario withSteps(List<Step> others) {
        return new Scenario(id, number, chapter, display, title, conclusion, settings, participants, switches, others,
                parts,
                hook, whatIfs, teacher, takesPartWhen, supplement);
    }

    /** Those of some values of its switches that are not the default, in the order of the switches, in a map of one's own. */
    public Map<String, String> changed(Map<String, String> values) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Switch offered : switches) {
            String value = values.get(offered.id());
            if (value != null && !value.equals(offered.byDefault())) {
                changed.put(offered.id(), value);
            }
        }
        return changed;
    }

    /** A scenario of one piece, without a hook and without notes for a teacher. */
    public Scenario(String id, String number, String chapter, String display, Localized title, Localized conclusion,
            Map<String, String> settings, List<Participant> participants, List<Switch> switches, List<Step> steps) {
        this(id, number, chapter, display, title, conclusion, settings, participants, switches, steps, List.of(), null,
                List.of(), null, Map.of(), Supplement.NONE);
    }

    /**
     * A piece that can be played on its own.
     *
     * @param steps ids of its steps, in order
     * @param switches values that its lab has in place of the scenario's defaults; most parts have none
     */
    public record Part(Localized title, List<String> steps, Map<String, String> switches) {

        public Part {
            steps = List.copyOf(steps);
            switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
        }
    }

    /**
     * A question that leads on.
     *
     * @param scenario id of the scenario that answers it
     * @param part number of its part, from 1; 0 for the whole scenario
     */
    public record Hook(Localized text, String scenario, int part) {}

    /**
     * A run with other switches that belongs to the lesson, beside the one that was played.
     *
     * @param core whether it is the last press of the core path; else it is offered after the conclusion
     * @param text what the run asks, in one sentence
     * @param switches values that differ from the defaults
     * @param step the step that it is carried out up to at once; empty when it is played press by press
     */
    public record WhatIf(boolean core, Localized text, Map<String, String> switches, String step) {}

    /**
     * A setting that the scenario offers to change.
     *
     * @param values those that {@code --set} takes
     * @param byDefault the value of the default run
     * @param sets further settings that a value brings with it, by value; most switches bring none
     * @param more whether it hides behind "more" because the screen has room for few
     */
    public record Switch(String id, Localized label, List<String> values, String byDefault,
            Map<String, Map<String, String>> sets, boolean more) {}

    /**
     * A step.
     *
     * @param path whether it is on the core path, carried out by itself, or extra
     * @param when switch values under which the step exists; empty for always
     * @param say what happened, once it has
     * @param label one or two words under the track's dot
     * @param issues numbers of the values issued here, by the letters of their names
     * @param ask null when no question is asked before it
     * @param line where the step begins in its file, from 1
     */
    public record Step(String id, Path path, Map<String, String> when, String actor, Action action,
            Localized say, @Nullable Localized label, Map<String, Integer> issues, @Nullable Question ask,
            List<Expectation> expectations, List<Variant> variants, int line) {

        /** The same with another action. */
        Step withAction(Action other) {
            return new Step(id, path, when, actor, other, say, label, issues, ask, expectations, variants, line);
        }

        /** The same with another question. */
        Step withQuestion(Question other) {
            return new Step(id, path, when, actor, action, say, label, issues, other, expectations, variants, line);
        }

        /**
         * The step as it is in a run in which some switches differ from their defaults: narration and question of the
         * variant that fits best, and only expectations that hold there. Expectations are worked out for the default run and
         * for each single change; for several changes at once they hold only where a variant names exactly these.
         *
         * @param changed the switches that differ from their defaults, with their values
         */
        public Step under(Map<String, String> changed) {
            if (changed.isEmpty()) {
                return this;
            }
            Localized saying = say;
            Question asking = ask;
            int sayFit = 0;
            int askFit = 0;
            List<Expectation> holding = changed.size() == 1 ? expectations : List.of();
            for (Variant variant : variants) {
                if (!changed.entrySet().containsAll(variant.switches().entrySet())) {
                    continue;
                }
                int fit = variant.switches().size();
                Localized otherSay = variant.say();
                if (otherSay != null && fit > sayFit) {
                    saying = otherSay;
                    sayFit = fit;
                }
                Question otherAsk = variant.ask();
                if (otherAsk != null && fit > askFit) {
                    asking = otherAsk;
                    askFit = fit;
                }
                if (fit == changed.size()) {
                    holding = variant.expectations();
                }
            }
            return new Step(id, path, when, actor, action, saying, label, issues, asking, holding, variants, line);
        }
    }

    /** Core steps are pressed, auto steps run inside the next press, extra steps come after the conclusion. */
    public enum Path {
        CORE, AUTO, EXTRA
    }

    /** A question asked before a step is carried out. */
    public record Question(Localized text, List<Option> options, String answer, Localized right, Localized wrong) {}

    /** One answer to choose. */
    public record Option(String id, Localized text) {}

    /**
     * What is different about a step when switches have certain values. At a step that a switch touches it states everything
     * that is expected, in place of what the default run expects.
     *
     * @param switches values that differ from the defaults
     * @param say in place of the step's own narration; null when that fits
     * @param ask in place of the step's own question; null when that fits
     */
    public record Variant(Map<String, String> switches, @Nullable Localized say, @Nullable Question ask,
            List<Expectation> expectations) {}

    /**
     * Something that must hold in the World at the end of a step.
     *
     * @param at JSON Pointer into the World (RFC 6901)
     * @param test which comparison
     * @param value what it is compared with: text, number, flag, list or map
     */
    public record Expectation(String at, Test test, Object value, int line) {}

    /** How an expectation compares. Texts in its value may name a value by its short name in braces, such as {@code {RT1}}. */
    public enum Test {
        /** Equal. */
        IS("is"),
        /** Equal to the value with this short name. */
        IS_ITEM("isItem"),
        /** As many members, elements or characters; nothing counts as none. */
        COUNT("count"),
        /** Whether anything is there. */
        EXISTS("exists"),
        /** A text that has this in it, or a list with this element. */
        CONTAINS("contains"),
        /** A text that does not have this in it, or a list without this element; nothing lacks everything. */
        LACKS("lacks");

        private final String id;

        Test(String id) {
            this.id = id;
        }

        /** The word in scenario files. */
        public String id() {
            return id;
        }
    }
}
