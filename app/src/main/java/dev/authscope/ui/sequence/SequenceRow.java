package dev.authscope.ui.sequence;

/**
 * A row of the diagram.
 *
 * @param kind request, answer, or note
 * @param from lane it starts at, from 0; the lane of a note
 * @param to lane it ends at
 * @param step number of the step
 * @param text method and path, or status; the key of a note's text
 * @param names short names of what it carries, or the arguments of a note
 * @param refused whether it refuses, or never came
 * @param attack whether the attacker sent it
 * @param position on the timeline, right after what the row shows
 */
record SequenceRow(Kind kind, int from, int to, String step, String text, String names, boolean refused, boolean attack,
        int position) {

    /** What a row shows. */
    enum Kind {
        REQUEST, ANSWER, NOTE
    }
}
