package dev.authscope.ui.model;

/**
 * One visible change: the events of a stretch of the timeline that are shown as one motion.
 *
 * @param from position of its first event
 * @param to position after its last event; the World shown during the motion is the one at this position
 * @param motion what moves
 * @param exchanges how many exchanges it stands for when it is {@link Motion#FOLDED}; else 0
 */
public record Beat(int from, int to, Motion motion, int exchanges) {

    /** What moves, and for how long at normal speed, in milliseconds. */
    public enum Motion {
        REQUEST(500), CHECK(150), ROW(250), RESPONSE(500), OUTCOME(250), CLOCK(400), FOLDED(600), NONE(0);

        private final int millis;

        Motion(int millis) {
            this.millis = millis;
        }

        public int millis() {
            return millis;
        }
    }
}
