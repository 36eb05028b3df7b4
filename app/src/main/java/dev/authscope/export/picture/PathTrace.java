package dev.authscope.export.picture;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.Map;

/** Path data (SVG 1.1 section 8.3) as single strokes, for pens that do not paint into memory. */
public final class PathTrace {

    /** The same few signs are drawn again and again. */
    private final Map<String, Path2D> read = new HashMap<>();

    /** What draws the strokes. */
    public interface Pen {

        void move(double x, double y);

        void line(double x, double y);

        /** A cubic curve with two handles. */
        void curve(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    /**
     * Draws a path.
     *
     * @throws IllegalArgumentException when there is a command that this program does not write
     */
    public void of(String data, Pen pen) {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = read.computeIfAbsent(data, SvgPath::shape).getPathIterator(null); !path.isDone(); path
                .next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    pen.move(to[0], to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_LINETO -> {
                    pen.line(to[0], to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // A quadratic curve is the cubic one whose handles are two thirds of the way to its only handle.
                    pen.curve(x + (to[0] - x) * 2 / 3, y + (to[1] - y) * 2 / 3, to[2] + (to[0] - to[2]) * 2 / 3,
                            to[3] + (to[1] - to[3]) * 2 / 3, to[2], to[3]);
                    x = to[2];
                    y = to[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    pen.curve(to[0], to[1], to[2], to[3], to[4], to[5]);
                    x = to[4];
                    y = to[5];
                }
                default -> pen.close();
            }
        }
    }
}
