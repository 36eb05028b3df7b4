package dev.authscope.export.pdf;

/**
 * The page that suits a width: A4 upright, A4 on its side, or wider than paper when its texts would be too small to read.
 *
 * @param width in points
 * @param height in points
 * @param scale points for each unit of the diagram
 * @param left where the diagram begins, so that it stands in the middle
 */
record PageSize(double width, double height, double scale, double left) {

    static final double A4_SHORT = 595.28;
    static final double A4_LONG = 841.89;
    /** A unit is a pixel of CSS, of which 96 are an inch (CSS Values and Units Level 4, section 6.2). */
    private static final double FULL = 0.75;
    /** Texts of 13 units are then 7 points high. */
    private static final double SMALLEST = 0.54;

    static PageSize of(double diagram, double margin) {
        // The diagram has a margin of its own, which may stand in the margin of the page.
        double upright = Math.min(FULL, (A4_SHORT - margin) / diagram);
        if (upright >= SMALLEST) {
            return page(A4_SHORT, A4_LONG, upright, diagram);
        }
        double onItsSide = Math.min(FULL, (A4_LONG - margin) / diagram);
        if (onItsSide >= SMALLEST) {
            return page(A4_LONG, A4_SHORT, onItsSide, diagram);
        }
        double width = diagram * SMALLEST + margin;
        return page(width, width * A4_SHORT / A4_LONG, SMALLEST, diagram);
    }

    private static PageSize page(double width, double height, double scale, double diagram) {
        return new PageSize(width, height, scale, (width - diagram * scale) / 2);
    }
}
