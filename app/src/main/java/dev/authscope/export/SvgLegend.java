package dev.authscope.export;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.LegendEntry;

/** Draws the legend: a small example of each thing that occurs, and its name. Examples carry no data attributes. */
final class SvgLegend {

    private final SvgOut out;
    private final SvgMessages messages;

    SvgLegend(SvgOut out, SvgMessages messages) {
        this.out = out;
        this.messages = messages;
    }

    void draw(LegendEntry entry) {
        out.raw("<g>");
        sample(entry.key(), entry.sample());
        out.text(entry.text(), "").raw("</g>\n");
    }

    private void sample(LegendEntry.Key key, Box box) {
        switch (key) {
            case REQUEST -> arrow("a", "tip", box);
            case RESPONSE -> arrow("a r", "open", box);
            case REFUSED -> {
                out.box("refusal", new Box(box.centerX() - 13, box.y() + 1, 26, 18), 4);
                cross("a", box.centerX(), box.centerY());
            }
            case ATTACK -> {
                out.box("hatch", box, 4);
                arrow("a x", "tip-attack", box);
            }
            case UNDELIVERED -> broken("a", box);
            case LOST -> broken("a r", box);
            case QUESTION, COPY -> arrow("a d", "tip", box);
            case UNANSWERED, COPY_LOST -> broken("a d", box);
            case REPEATED -> {
                arrow("a", "tip", box);
                for (int i = 0; i < 4; i++) {
                    double x = box.x() + 8 + 7 * i;
                    out.line("a", x, box.centerY() - 4, x, box.centerY() + 4);
                }
            }
            case PREFLIGHT -> preflight(box);
            case SESSION_ID -> chip(box, "SID", Chip.Carrier.BODY, Chip.State.CARRIED);
            case ACCESS_TOKEN -> chip(box, "AT", Chip.Carrier.BODY, Chip.State.CARRIED);
            case REFRESH_TOKEN -> chip(box, "RT", Chip.Carrier.BODY, Chip.State.CARRIED);
            case CSRF_TOKEN -> chip(box, "CSRF", Chip.Carrier.BODY, Chip.State.CARRIED);
            case VALUE -> chip(box, "VALUE", Chip.Carrier.BODY, Chip.State.CARRIED);
            case COOKIE -> chip(box, "", Chip.Carrier.COOKIE, Chip.State.CARRIED);
            case DELETED -> chip(box, "", Chip.Carrier.COOKIE, Chip.State.DELETED);
            case UNKNOWN -> chip(box, "VALUE", Chip.Carrier.BODY, Chip.State.UNKNOWN);
        }
    }

    private void arrow(String style, String marker, Box box) {
        out.raw("<path class=\"" + style + "\" marker-end=\"url(#" + marker + ")\" d=\"M").number(box.x()).raw(" ");
        out.number(box.centerY()).raw("H").number(box.right()).raw("\"/>");
    }

    private void broken(String style, Box box) {
        out.line(style, box.x(), box.centerY(), box.x() + 26, box.centerY());
        cross("a", box.x() + 34, box.centerY());
    }

    private void cross(String style, double x, double y) {
        out.raw("<path class=\"" + style + "\" d=\"M").number(x - 4).raw(" ").number(y - 4).raw("l8 8m0 -8l-8 8\"/>");
    }

    private void preflight(Box box) {
        double left = box.centerX() - 9;
        double right = box.centerX() + 9;
        out.raw("<path class=\"a\" d=\"M").number(left).raw(" ").number(box.centerY() - 3).raw("H").number(right);
        out.raw("m-3 -2.4l3 2.4l-3 2.4M").number(right).raw(" ").number(box.centerY() + 3).raw("H").number(left);
        out.raw("m3 -2.4l-3 2.4l3 2.4\"/>");
    }

    private void chip(Box box, String kind, Chip.Carrier carrier, Chip.State state) {
        Box outline = new Box(box.centerX() - 16, box.y(), 32, box.height());
        messages.chip(outline, new Box(box.centerX() - 6, box.centerY() - 6, 12, 12),
                new Chip("", kind, carrier, state));
    }
}
