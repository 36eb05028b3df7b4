package dev.authscope.diagram.layout;

/**
 * What belongs to a diagram's geometry apart from the messages.
 *
 * @param feet whether participants have a box at the bottom too
 * @param legend whether what occurs is explained at the bottom
 * @param leastGap the least distance between life lines
 * @param fit the width in which everything is to find room, with lanes spread evenly, so that nothing moves while a run
 *     grows; 0 for as wide as labels need
 */
public record LayoutOptions(boolean feet, boolean legend, double leastGap, double fit) {

    /** A figure to print: all of it. */
    public static final LayoutOptions FIGURE = new LayoutOptions(true, true, 0, 0);

    /** A view that scrolls: neither feet nor legend. */
    public static final LayoutOptions SCROLLING = new LayoutOptions(false, false, 0, 0);

    /** A view that scrolls downward in a panel of a width. Lanes too many for it make it wider. */
    public static LayoutOptions fitting(double width) {
        return new LayoutOptions(false, false, 0, width);
    }

    /** Whether a width is given. */
    boolean fits() {
        return fit > 0;
    }
}
