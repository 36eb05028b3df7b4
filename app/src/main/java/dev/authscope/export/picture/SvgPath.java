package dev.authscope.export.picture;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path data (SVG 1.1 section 8.3) of the commands that this program writes: M m L l H h V v C A Z. */
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?");

    private final Matcher tokens;
    private final Path2D path = new Path2D.Double();
    private boolean more;

    private SvgPath(String data) {
        tokens = TOKEN.matcher(data);
        more = tokens.find();
    }

    /**
     * The shape of path data.
     *
     * @throws IllegalArgumentException when there is a command that this program does not write
     */
    static Path2D shape(String data) {
        SvgPath reading = new SvgPath(data);
        char command = 'M';
        while (reading.more) {
            if (Character.isLetter(reading.tokens.group().charAt(0))) {
                command = reading.tokens.group().charAt(0);
                reading.more = reading.tokens.find();
            }
            reading.draw(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return reading.path;
    }

    private void draw(char command) {
        Point2D at = path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
        switch (command) {
            case 'M' -> path.moveTo(number(), number());
            case 'm' -> path.moveTo(at.getX() + number(), at.getY() + number());
            case 'L' -> path.lineTo(number(), number());
            case 'l' -> path.lineTo(at.getX() + number(), at.getY() + number());
            case 'H' -> path.lineTo(number(), at.getY());
            case 'h' -> path.lineTo(at.getX() + number(), at.getY());
            case 'V' -> path.lineTo(at.getX(), number());
            case 'v' -> path.lineTo(at.getX(), at.getY() + number());
            case 'C' -> path.curveTo(number(), number(), number(), number(), number(), number());
            case 'A' -> arc(at, number(), number(), number(), number() != 0, number() != 0, number(), number());
            case 'Z', 'z' -> path.closePath();
            default -> throw new IllegalArgumentException("Paths have no command " + command + " here.");
        }
    }

    private double number() {
        double value = Double.parseDouble(tokens.group());
        more = tokens.find();
        return value;
    }

    /** An arc of a circle from its ends (SVG 1.1 appendix F.6.5); a radius too small grows. */
    private void arc(Point2D from, double rx, double ry, double turned, boolean large, boolean sweep, double x,
            double y) {
        if (rx != ry || turned != 0) {
            throw new IllegalArgumentException("Arcs are of circles here.");
        }
        double halfX = (x - from.getX()) / 2;
        double halfY = (y - from.getY()) / 2;
        double half = Math.hypot(halfX, halfY);
        double radius = Math.max(rx, half);
        double away = Math.sqrt(Math.max(0, radius * radius - half * half)) * (large == sweep ? -1 : 1);
        double centerX = (from.getX() + x) / 2 + (half == 0 ? 0 : -away * halfY / half);
        double centerY = (from.getY() + y) / 2 + (half == 0 ? 0 : away * halfX / half);
        double start = Math.toDegrees(Math.atan2(-(from.getY() - centerY), from.getX() - centerX));
        double end = Math.toDegrees(Math.atan2(-(y - centerY), x - centerX));
        double extent = sweep ? -((start - end + 720) % 360) : (end - start + 720) % 360;
        path.append(new Arc2D.Double(centerX - radius, centerY - radius, 2 * radius, 2 * radius, start, extent,
                Arc2D.OPEN), true);
    }
}
