package dev.authscope.export;

import java.util.Map;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Link;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedChip;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.Signs;

/**
 * Draws messages. Every request and every answer of every exchange is exactly one element with {@code data-kind}: the whole
 * message, or its mark where many are drawn as one, or the half of a preflight's mark.
 */
final class SvgMessages {

    private final SvgOut out;
    private final Map<String, String> values;

    /**
     * @param values the values behind short names, to be shown in full; empty unless the user asked for secrets
     */
    SvgMessages(SvgOut out, Map<String, String> values) {
        this.out = out;
        this.values = values;
    }

    void draw(Placed.Message message) {
        for (Placed.Preflight preflight : message.preflights()) {
            preflight(preflight);
        }
        DiagramItem.Message item = message.item();
        if (item.repeated()) {
            out.raw("<g data-kind=\"repeated\"").attribute("data-step", item.step());
            out.raw(" data-count=\"" + item.links().size() + "\">");
        } else {
            out.raw("<g");
            link(kind(item.kind()), item.links().getFirst());
            out.raw(">");
        }
        if (!item.detail().isEmpty()) {
            out.raw("<title>").escaped(item.detail()).raw("</title>");
        }
        if (item.attack()) {
            double left = Math.min(message.fromX(), message.toX()) + 8;
            double width = Math.abs(message.toX() - message.fromX()) - 16;
            out.box("hatch", new Box(left, message.top() - 3, width, message.arrowY() + 9 - message.top() + 3), 4);
        }
        if (message.ground() != null) {
            out.box("ground", message.ground(), 0);
        }
        arrow(message);
        if (message.outline() != null) {
            out.box("refusal", message.outline(), 4);
        }
        if (message.cross() != null) {
            out.raw("<path class=\"a\" d=\"M").number(message.cross().x()).raw(" ").number(message.cross().y());
            out.raw("l8 8m0 -8l-8 8\"/>");
        }
        for (PlacedText text : message.texts()) {
            out.text(text, "");
        }
        message.chips().forEach(this::chip);
        if (item.repeated()) {
            ticks(message);
        }
        out.raw("</g>\n");
    }

    private static String kind(DiagramItem.Kind kind) {
        return switch (kind) {
            case REQUEST, UNDELIVERED -> "request";
            case RESPONSE -> "response";
            case LOST -> "lost";
            case QUESTION, UNANSWERED -> "question";
            case COPY, COPY_LOST -> "copy";
        };
    }

    private void link(String kind, Link link) {
        out.raw(" data-kind=\"").raw(kind).raw("\" data-exchange=\"").whole(link.exchange()).raw("\"");
        out.attribute("data-step", link.step());
    }

    private void arrow(Placed.Message message) {
        DiagramItem.Message item = message.item();
        String line = item.kind().isAnswer() ? "a r" : item.kind().isInner() ? "a d" : "a";
        String style = item.attack() ? line + " x" : line;
        String marker = item.kind().isAnswer() ? "open" : "tip";
        double y = message.arrowY();
        if (item.kind().isBroken()) {
            double end = message.breakX();
            out.line(style, message.fromX(), y, end, y);
            cross(item.attack(), end + Math.signum(message.toX() - message.fromX()) * 9, y);
        } else {
            double inset = Math.signum(message.toX() - message.fromX());
            out.raw("<path class=\"").raw(style).raw("\" marker-end=\"url(#").raw(marker);
            out.raw(item.attack() ? "-attack" : "").raw(")\" d=\"M").number(message.fromX());
            out.raw(" ").number(y).raw("H").number(message.toX() - inset).raw("\"/>");
        }
    }

    private void cross(boolean attack, double x, double y) {
        out.raw("<path class=\"a" + (attack ? " x" : "") + "\" d=\"M").number(x - 5).raw(" ").number(y - 5);
        out.raw("l10 10m0 -10l-10 10\"/>");
    }

    private void ticks(Placed.Message message) {
        DiagramItem.Message item = message.item();
        double apart = Math.abs(message.tickX(1) - message.tickX(0));
        out.raw("<g class=\"k" + (item.attack() ? " x" : "") + "\"")
                .attribute("stroke-width", Math.clamp(apart / 2, 0.3, 1.5));
        out.raw(">");
        for (int i = 0; i < item.links().size(); i++) {
            out.raw("<path");
            link(kind(item.kind()), item.links().get(i));
            out.raw(" d=\"M").number(message.tickX(i)).raw(" ").number(message.arrowY() - 4).raw("v8\"/>");
        }
        out.raw("</g>");
    }

    private void preflight(Placed.Preflight preflight) {
        Box box = preflight.box();
        half("request", preflight, box.y() + 4, preflight.toTheRight(), "a");
        half("response", preflight, box.y() + 10, !preflight.toTheRight(), "a r");
    }

    private void half(String kind, Placed.Preflight preflight, double y, boolean right, String style) {
        Box box = preflight.box();
        double tip = right ? box.right() : box.x();
        double tail = right ? box.x() : box.right();
        double back = right ? -3 : 3;
        out.raw("<path");
        link(kind, preflight.link());
        out.raw(" class=\"" + style.replace(" r", "") + "\" d=\"M")
                .number(tail)
                .raw(" ")
                .number(y)
                .raw("H")
                .number(tip);
        out.raw("m").number(back).raw(" -2.4L").number(tip).raw(" ").number(y).raw("l").number(back).raw(" 2.4\">");
        out.raw("<title>OPTIONS</title></path>\n");
    }

    private void chip(PlacedChip placed) {
        Chip chip = placed.chip();
        chip(placed.box(), placed.icon(), chip);
        String colour = " " + colour(chip);
        String value = values.get(chip.text());
        if (value != null) {
            out.raw("<g><title>").escaped(value).raw("</title>");
        }
        out.text(placed.text(), chip.state() == Chip.State.DELETED ? colour + " struck" : colour);
        if (value != null) {
            out.raw("</g>");
        }
    }

    /** The outline and the sign of a value. */
    void chip(Box box, Box icon, Chip chip) {
        boolean cookie = chip.carrier() == Chip.Carrier.COOKIE;
        String outline = cookie ? "cookie" : colour(chip);
        out.box("c " + outline + (chip.state() == Chip.State.CARRIED ? "" : " dashed"), box, cookie ? 10 : 4);
        if (icon.width() > 0) {
            String kind = chip.state() == Chip.State.DELETED ? "" : chip.kind();
            out.icon("i " + colour(chip), Signs.ofKind(kind), icon.x(), icon.y());
        }
    }

    private static String colour(Chip chip) {
        if (chip.state() == Chip.State.DELETED || chip.kind().isEmpty()) {
            return "cookie";
        }
        return switch (chip.kind()) {
            case "SID", "BFF" -> "sid";
            case "AT" -> "at";
            case "RT" -> "rt";
            case "CSRF" -> "csrf";
            default -> "value";
        };
    }
}
