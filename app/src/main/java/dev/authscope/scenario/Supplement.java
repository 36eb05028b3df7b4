package dev.authscope.scenario;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.texts.Localized;

/**
 * What few scenarios have beside their steps and their conclusion.
 *
 * @param closing lines under the conclusion; null for none
 * @param rows values of a switch whose runs the core path plays one after the other; null for one run
 * @param questions asked after the conclusion only, where the reader wants more
 */
public record Supplement(@Nullable Closing closing, @Nullable Rows rows, List<MoreQuestion> questions) {

    /** Nothing of all this. */
    public static final Supplement NONE = new Supplement(null, null, List.of());

    public Supplement {
        questions = List.copyOf(questions);
    }

    /**
     * What is to be taken home, line by line.
     *
     * @param when the switch values under which they are said; empty for always
     */
    public record Closing(Map<String, String> when, List<Line> lines) {

        /** Whether the lines belong to a run with these values of its switches. */
        public boolean holds(Map<String, String> switches) {
            return when.entrySet().stream().allMatch(entry -> entry.getValue().equals(switches.get(entry.getKey())));
        }
    }

    /** A line: one or two words to remember it by, and the line itself. */
    public record Line(Localized heading, Localized text) {}

    /**
     * Runs that differ in one switch and are played together: each press of the core path is a press in each of them.
     *
     * @param switchId the switch
     * @param values of the runs, in their order; the first is the switch's default
     */
    public record Rows(String switchId, List<String> values) {

        public Rows {
            values = List.copyOf(values);
        }
    }

    /**
     * A question that the core path leaves out.
     *
     * @param before id of the step that answers it
     */
    public record MoreQuestion(String before, Scenario.Question ask) {

        /** The scenario with this question before its step, in place of one that the step may have. */
        public Scenario in(Scenario scenario) {
            return scenario.withSteps(scenario.steps()
                    .stream()
                    .map(step -> step.id().equals(before) ? step.withQuestion(ask) : step)
                    .toList());
        }
    }
}
