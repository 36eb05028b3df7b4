package dev.authscope.diagram.layout;

/**
 * How a text looks. Sizes are in the diagram's units, which are CSS pixels at 100 %.
 */
public enum TextStyle {
    /** A participant's name. */
    NAME(Face.SANS_SEMI_BOLD, 15),
    /** What stands below a participant's name. */
    AUTHORITY(Face.MONOSPACE, 12),
    /** The number of a step, at the front of a message's label. */
    NUMBER(Face.SANS_SEMI_BOLD, 13.5),
    /** What a message is, such as {@code POST /login}. */
    MESSAGE(Face.MONOSPACE, 13),
    /** The short name of a value. */
    CHIP(Face.MONOSPACE, 12),
    /** Which check decided. */
    CHECK(Face.MONOSPACE, 12),
    /** What a step is about. */
    HEADING(Face.SANS_SEMI_BOLD, 13.5),
    /** Something that happened between messages. */
    NOTE(Face.SANS, 13),
    /** A line of the legend. */
    LEGEND(Face.SANS, 12.5);

    private final Face face;
    private final double size;

    TextStyle(Face face, double size) {
        this.face = face;
        this.size = size;
    }

    /** The fonts of the program that a diagram is set in. */
    public enum Face {
        SANS("fonts/Pretendard-Regular.ttf"), SANS_SEMI_BOLD("fonts/Pretendard-SemiBold.ttf"), MONOSPACE(
                "fonts/JetBrainsMono-Regular.ttf");

        private final String path;

        Face(String path) {
            this.path = path;
        }

        /** Where the font lies among the program's files. */
        public String path() {
            return path;
        }
    }

    public Face face() {
        return face;
    }

    /** Font size. */
    public double size() {
        return size;
    }
}
