package dev.authscope.export.pdf;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedChip;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.Signs;
import dev.authscope.export.SvgTheme;

/** Draws messages as they are drawn in SVG. */
final class PdfMessages {

    private static final double[] ANSWER = {6, 4 };
    private static final double[] INNER = {1.5, 2.5 };
    /** How large the tip of an arrow is, in the units in which it is described. */
    private static final double TIP = 0.9;

    private final PdfPen pen;
    private final SvgTheme theme;

    PdfMessages(PdfPen pen, SvgTheme theme) {
        this.pen = pen;
        this.theme = theme;
    }

    void draw(Placed.Message message) {
        message.preflights().forEach(preflight -> preflight(preflight.box(), preflight.toTheRight()));
        DiagramItem.Message item = message.item();
        if (item.attack()) {
            double left = Math.min(message.fromX(), message.toX()) + 8;
            double width = Math.abs(message.toX() - message.fromX()) - 16;
            pen.hatch(new Box(left, message.top() - 3, width, message.arrowY() + 9 - message.top() + 3), 4,
                    theme.attack());
        }
        if (message.ground() != null) {
            pen.fill(message.ground(), 0, theme.ground());
        }
        arrow(message);
        if (message.outline() != null) {
            refusal(message.outline());
        }
        if (message.cross() != null) {
            cross(message.cross().centerX(), message.cross().centerY(), 4, theme.text());
        }
        for (PlacedText text : message.texts()) {
            pen.text(text, text.quiet() ? theme.quiet() : theme.text());
        }
        message.chips().forEach(this::chip);
        if (item.repeated()) {
            ticks(message);
        }
    }

    /** The outline of an answer that refuses. */
    void refusal(Box outline) {
        pen.fill(outline, 4, theme.ground());
        pen.stroke(outline, 4, new PdfPen.Line(theme.text(), 1.2));
    }

    private void arrow(Placed.Message message) {
        DiagramItem.Message item = message.item();
        Way way = Way.of(item.kind());
        String colour = item.attack() ? theme.attack() : theme.text();
        double y = message.arrowY();
        if (item.kind().isBroken()) {
            double end = message.breakX();
            shaft(message.fromX(), end, y, way, colour);
            cross(end + Math.signum(message.toX() - message.fromX()) * 9, y, 5, colour);
        } else {
            arrow(message.fromX(), message.toX() - Math.signum(message.toX() - message.fromX()), y, way, colour);
        }
    }

    /** How a line is drawn, by what goes along it. */
    enum Way {
        /** A request: one line, a full tip. */
        THERE,
        /** An answer: dashed, an open tip. */
        BACK,
        /** What servers say to stores and to each other: dotted, a full tip. */
        WITHIN;

        static Way of(DiagramItem.Kind kind) {
            return kind.isAnswer() ? BACK : kind.isInner() ? WITHIN : THERE;
        }
    }

    /** A line without its tip. */
    void shaft(double from, double to, double y, Way way, String colour) {
        double[] dashes = switch (way) {
            case THERE -> new double[0];
            case BACK -> ANSWER;
            case WITHIN -> INNER;
        };
        pen.line(from, y, to, y, new PdfPen.Line(colour, 1.5, false, dashes));
    }

    /** An arrow: an open tip for an answer, else a full one. */
    void arrow(double from, double to, double y, Way kind, String colour) {
        shaft(from, to, y, kind, colour);
        double way = Math.signum(to - from) * TIP;
        if (kind != Way.BACK) {
            pen.fill(colour, to - 9 * way, y - 4.4 * TIP, to + 0.4 * way, y, to - 9 * way, y + 4.4 * TIP);
        } else {
            pen.stroke(new PdfPen.Line(colour, 1.5 * TIP), to - 8 * way, y - 4 * TIP, to, y, to - 8 * way,
                    y + 4 * TIP);
        }
    }

    /** What broke off, or was refused. */
    void cross(double x, double y, double reach, String colour) {
        PdfPen.Line line = new PdfPen.Line(colour, 1.5);
        pen.line(x - reach, y - reach, x + reach, y + reach, line);
        pen.line(x + reach, y - reach, x - reach, y + reach, line);
    }

    private void ticks(Placed.Message message) {
        DiagramItem.Message item = message.item();
        double apart = Math.abs(message.tickX(1) - message.tickX(0));
        PdfPen.Line line = new PdfPen.Line(item.attack() ? theme.attack() : theme.quiet(),
                Math.clamp(apart / 2, 0.3, 1.5));
        for (int i = 0; i < item.links().size(); i++) {
            double x = message.tickX(i);
            pen.line(x, message.arrowY() - 4, x, message.arrowY() + 4, line);
        }
    }

    /** There and back. */
    void preflight(Box box, boolean toTheRight) {
        half(box, box.y() + 4, toTheRight);
        half(box, box.y() + 10, !toTheRight);
    }

    private void half(Box box, double y, boolean right) {
        double tip = right ? box.right() : box.x();
        double back = right ? -3 : 3;
        PdfPen.Line line = new PdfPen.Line(theme.text(), 1.5);
        pen.line(right ? box.x() : box.right(), y, tip, y, line);
        pen.stroke(line, tip + back, y - 2.4, tip, y, tip + back, y + 2.4);
    }

    private void chip(PlacedChip placed) {
        chip(placed.box(), placed.icon(), placed.chip());
        PlacedText text = placed.text();
        String colour = theme.colourOf(placed.chip());
        pen.text(text, colour);
        if (placed.chip().state() == Chip.State.DELETED) {
            double y = text.baseline() - 0.3 * text.style().size();
            pen.line(text.x(), y, text.x() + text.width(), y, new PdfPen.Line(colour, 1));
        }
    }

    /** The outline and the sign of a value. */
    void chip(Box box, Box icon, Chip chip) {
        boolean cookie = chip.carrier() == Chip.Carrier.COOKIE;
        String colour = theme.colourOf(chip);
        double[] dashes = chip.state() == Chip.State.CARRIED ? new double[0] : new double[]{3, 2.4 };
        pen.fill(box, cookie ? 10 : 4, theme.ground());
        pen.stroke(box, cookie ? 10 : 4, new PdfPen.Line(cookie ? theme.cookie() : colour, 1.4, false, dashes));
        if (icon.width() > 0) {
            String kind = chip.state() == Chip.State.DELETED ? "" : chip.kind();
            pen.stroke(Signs.ofKind(kind), icon.x(), icon.y(), new PdfPen.Line(colour, 1.3, true));
        }
    }
}
