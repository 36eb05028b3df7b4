package dev.authscope.ui.sequence;

/**
 * Which part of a diagram is in sight.
 *
 * @param scale pixels for a unit of the diagram
 * @param x left edge of what is in sight, in units of the diagram
 * @param y upper edge
 */
record Camera(double scale, double x, double y) {

    static final double SMALLEST = 0.35;
    static final double LARGEST = 4;

    /** At its own size, from the upper left corner. */
    static final Camera HOME = new Camera(1, 0, 0);

    /** Larger or smaller, so that what lies under a place of the view stays there. */
    Camera zoomed(double factor, double viewX, double viewY) {
        double next = Math.clamp(scale * factor, SMALLEST, LARGEST);
        return new Camera(next, x + viewX / scale - viewX / next, y + viewY / scale - viewY / next);
    }

    /** Moved by pixels of the view. */
    Camera panned(double right, double down) {
        return new Camera(scale, x + right / scale, y + down / scale);
    }

    /** Moved as little as needed so that nothing beyond the content is shown, as far as there is enough content. */
    Camera within(double contentWidth, double contentHeight, double viewWidth, double viewHeight) {
        return new Camera(scale, Math.clamp(x, 0, Math.max(0, contentWidth - viewWidth / scale)),
                Math.clamp(y, 0, Math.max(0, contentHeight - viewHeight / scale)));
    }

    /** Moved as little as needed to have a range of heights in sight, with some room around it. */
    Camera showing(double top, double bottom, double viewHeight) {
        double room = 12;
        double height = viewHeight / scale;
        if (top - room < y) {
            return new Camera(scale, x, top - room);
        }
        return bottom + room > y + height ? new Camera(scale, x, bottom + room - height) : this;
    }
}
