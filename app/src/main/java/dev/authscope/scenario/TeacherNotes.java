package dev.authscope.scenario;

import java.util.List;
import java.util.Optional;

import dev.authscope.texts.Localized;

/** What a teacher needs beside a scenario: what to say at each press and how long it takes, and what the class will ask. */
public record TeacherNotes(List<Press> presses, List<WrongAnswer> wrongAnswers, List<Reply> replies,
        List<ExamItem> exam) {

    public TeacherNotes {
        presses = List.copyOf(presses);
        wrongAnswers = List.copyOf(wrongAnswers);
        replies = List.copyOf(replies);
        exam = List.copyOf(exam);
    }

    /**
     * One press of the core path.
     *
     * @param step id of the step that the press carries out
     * @param minutes planned time, what is said about it and its question included
     * @param say one sentence to say
     */
    public record Press(String step, int minutes, Localized say) {}

    /**
     * The wrong answer to expect.
     *
     * @param step id of the step with the question
     * @param option id of the tempting option
     * @param why why it tempts, and what to hold against it
     */
    public record WrongAnswer(String step, String option, Localized why) {}

    /** A question that a class is likely to ask, and a reply. */
    public record Reply(Localized question, Localized reply) {}

    /** A question for an exam, with its answer. */
    public record ExamItem(ExamKind kind, Localized question, Localized answer) {}

    /** What an exam question asks for. */
    public enum ExamKind {
        /** To say what is so. */
        RECALL("recall"),
        /** To say what happens if something were different. */
        WHAT_IF("whatIf"),
        /** To find the check that is missing. */
        MISSING_CHECK("missingCheck");

        private final String id;

        ExamKind(String id) {
            this.id = id;
        }

        /** The word in scenario files. */
        public String id() {
            return id;
        }
    }

    /** The notes for a press; empty when there are none. */
    public Optional<Press> press(String step) {
        return presses.stream().filter(press -> press.step().equals(step)).findFirst();
    }

    /** The wrong answer to expect at a step; empty when none is. */
    public Optional<WrongAnswer> wrongAnswer(String step) {
        return wrongAnswers.stream().filter(wrong -> wrong.step().equals(step)).findFirst();
    }
}
