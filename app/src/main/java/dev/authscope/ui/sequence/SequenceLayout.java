package dev.authscope.ui.sequence;

/**
 * Where things stand in the diagram: lanes are spread evenly over the width, rows are equally high.
 *
 * @param lanes how many
 * @param width of the whole diagram, in pixels
 */
record SequenceLayout(int lanes, double width) {

    /** Height of a row. */
    static final double ROW = 34;
    /** Where in a row the arrow lies. */
    static final double ARROW = 26;
    /** Space between an arrow and the lanes it joins. */
    static final double INSET = 4;
    /** Length of an arrow's head. */
    static final double HEAD = 9;
    private static final double WIDEST_HEAD = 130;

    /** The middle of a lane. */
    double lane(int index) {
        double share = width / Math.max(lanes, 1);
        return share * index + share / 2;
    }

    /** How wide the box with a participant's name is. */
    double headWidth() {
        return Math.min(WIDEST_HEAD, width / Math.max(lanes, 1) - 8);
    }

    /** Where an arrow starts. */
    double start(SequenceRow row) {
        return lane(row.from()) + Math.signum(row.to() - row.from()) * INSET;
    }

    /** Where the tip of an arrow is. */
    double tip(SequenceRow row) {
        return lane(row.to()) - Math.signum(row.to() - row.from()) * INSET;
    }

    /** The middle of an arrow, over which its text stands. */
    double middle(SequenceRow row) {
        return (lane(row.from()) + lane(row.to())) / 2;
    }
}
