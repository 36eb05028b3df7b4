package dev.authscope.export.handout;

import java.util.List;

import dev.authscope.diagram.Diagram;

/** A piece of a hand-out, in its order from top to bottom. Texts are as the scenario has them, neither shortened nor escaped. */
public sealed interface Block {

    /** What a page is called. */
    record Title(String text) implements Block {}

    /** What the pieces below it are about. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Words(String text, boolean strong) implements Block {}

    /** A sequence diagram. */
    record Drawing(Diagram diagram) implements Block {}

    /** Values of the run, each with room to write where it is kept. */
    record Values(String head, String answerHead, List<String> names) implements Block {}

    /**
     * A question with room for an answer.
     *
     * @param options to tick one of; empty when the answer is to be written
     */
    record Question(int number, String text, List<String> options) implements Block {}

    /** Room to write in. */
    record Room() implements Block {}

    /**
     * A term, to be explained in one's own words.
     *
     * @param other the same in the other language
     */
    record TermRoom(String word, String other) implements Block {}

    /** Something explained. */
    record Entry(String word, String text) implements Block {}

    /** A question with its answer and why that is right. */
    record Answer(String question, String answer, String why) implements Block {}

    /** The wrong answer to expect, and what to hold against it; belongs to the answer above it. */
    record Wrong(String text, String why) implements Block {}

    /** A question and what to reply. */
    record Reply(String question, String reply) implements Block {}

    /** Rows of texts under their heads. */
    record Table(List<String> heads, List<List<String>> rows) implements Block {}

    /** A line to type in a terminal. */
    record Command(String line) implements Block {}

    /** What comes next is for somebody else, on a page of its own. */
    record NextPage() implements Block {}
}
