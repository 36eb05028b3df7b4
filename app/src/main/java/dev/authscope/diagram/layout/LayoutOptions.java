package dev.authscope.diagram.layout;

/**
 * What belongs to a diagram's geometry apart from the messages.
 *
 * @param feet whether participants have a box at the bottom too
 * @param legend whether what occurs is explained at the bottom
 * @param leastGap the least distance between life lines; a window gives its last one, so that nothing moves while a run grows
 */
public record LayoutOptions(boolean feet, boolean legend, double leastGap) {

    /** A figure to print: all of it. */
    public static final LayoutOptions FIGURE = new LayoutOptions(true, true, 0);

    /** A view that scrolls: neither feet nor legend. */
    public static final LayoutOptions SCROLLING = new LayoutOptions(false, false, 0);
}
