package dev.authscope.export.pdf;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.LegendEntry;
import dev.authscope.export.SvgTheme;

/** Draws the legend: a small example of each thing that occurs, and its name. */
final class PdfLegend {

    private final PdfPen pen;
    private final SvgTheme theme;
    private final PdfMessages messages;

    PdfLegend(PdfPen pen, SvgTheme theme) {
        this.pen = pen;
        this.theme = theme;
        this.messages = new PdfMessages(pen, theme);
    }

    void draw(LegendEntry entry) {
        sample(entry.key(), entry.sample());
        pen.text(entry.text(), theme.quiet());
    }

    private void sample(LegendEntry.Key key, Box box) {
        double x = box.centerX();
        double y = box.centerY();
        switch (key) {
            case REQUEST -> messages.arrow(box.x(), box.right(), y, PdfMessages.Way.THERE, theme.text());
            case RESPONSE -> messages.arrow(box.x(), box.right(), y, PdfMessages.Way.BACK, theme.text());
            case REFUSED -> {
                messages.refusal(new Box(x - 13, box.y() + 1, 26, 18));
                messages.cross(x, y, 4, theme.text());
            }
            case ATTACK -> {
                pen.hatch(box, 4, theme.attack());
                messages.arrow(box.x(), box.right(), y, PdfMessages.Way.THERE, theme.attack());
            }
            case UNDELIVERED -> broken(box, PdfMessages.Way.THERE);
            case LOST -> broken(box, PdfMessages.Way.BACK);
            case QUESTION, COPY -> messages.arrow(box.x(), box.right(), y, PdfMessages.Way.WITHIN, theme.text());
            case UNANSWERED, COPY_LOST -> broken(box, PdfMessages.Way.WITHIN);
            case REPEATED -> {
                messages.arrow(box.x(), box.right(), y, PdfMessages.Way.THERE, theme.text());
                for (int i = 0; i < 4; i++) {
                    pen.line(box.x() + 8 + 7 * i, y - 4, box.x() + 8 + 7 * i, y + 4,
                            new PdfPen.Line(theme.text(), 1.5));
                }
            }
            case PREFLIGHT -> messages.preflight(new Box(x - 9, y - 7, 18, 14), true);
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

    private void broken(Box box, PdfMessages.Way way) {
        messages.shaft(box.x(), box.x() + 26, box.centerY(), way, theme.text());
        messages.cross(box.x() + 34, box.centerY(), 4, theme.text());
    }

    private void chip(Box box, String kind, Chip.Carrier carrier, Chip.State state) {
        messages.chip(new Box(box.centerX() - 16, box.y(), 32, box.height()),
                new Box(box.centerX() - 6, box.centerY() - 6, 12, 12), new Chip("", kind, carrier, state));
    }
}
