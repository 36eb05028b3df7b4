package dev.authscope.settings;

/**
 * Where the window was, in units of the screen.
 *
 * @param maximised whether it filled the screen; the other members are then where it goes when it no longer does
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {

    private static final double LARGEST = 100_000;

    /** Whether all members are numbers that a window can have. */
    boolean plausible() {
        return Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST
                && width >= 1
                && width <= LARGEST
                && height >= 1
                && height <= LARGEST;
    }
}
