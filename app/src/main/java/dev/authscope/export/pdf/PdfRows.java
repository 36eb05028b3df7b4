package dev.authscope.export.pdf;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LoopFrame;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedLane;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.Signs;
import dev.authscope.export.SvgTheme;
import dev.authscope.texts.Texts;

/** Draws parts of a laid-out diagram in its own coordinates. */
final class PdfRows {

    private final PdfPen pen;
    private final SvgTheme theme;
    private final DiagramLayout layout;
    private final PdfTags tags;
    private final PdfSpoken spoken;

    /**
     * @param texts the bundle {@code diagram}
     */
    PdfRows(PdfPen pen, PdfTags tags, SvgTheme theme, DiagramLayout layout, Texts texts) {
        this.pen = pen;
        this.tags = tags;
        this.spoken = new PdfSpoken(layout, texts);
        this.theme = theme;
        this.layout = layout;
    }

    /** The boxes of all participants at the top, which are read aloud. */
    void headsToBeRead() {
        pen.mark(tags.add("P", ""), this::heads);
    }

    /** The boxes of all participants at the top, once more. */
    void heads() {
        for (PlacedLane lane : layout.lanes()) {
            Box head = lane.head();
            String outline = switch (lane.lane().role()) {
                case BROWSER -> theme.browser();
                case SERVER, BALANCER, DATABASE -> theme.server();
                case ATTACKER, RELAY -> theme.attack();
            };
            pen.fill(head, 7, theme.surface());
            pen.stroke(head, 7, new PdfPen.Line(outline, 1.5));
            if (outline.equals(theme.attack())) {
                pen.hatch(head, 7, theme.attack());
            }
            for (PlacedText text : lane.texts()) {
                if (text.baseline() < head.bottom()) {
                    text(text);
                }
            }
        }
    }

    /** Some of the rows, from the first to before the last, with life lines from a height to another. */
    void rows(int from, int to, double top, double bottom) {
        for (PlacedLane lane : layout.lanes()) {
            pen.line(lane.x(), top, lane.x(), bottom, new PdfPen.Line(theme.line(), 1.3, false, 4, 4));
        }
        for (LoopFrame frame : layout.frames()) {
            if (frame.box().y() >= top && frame.box().bottom() <= bottom) {
                frame(frame);
            }
        }
        PdfMessages messages = new PdfMessages(pen, theme);
        for (Placed row : layout.rows().subList(from, to)) {
            tags.section(row.item().step());
            switch (row) {
                case Placed.Message message ->
                    pen.mark(tags.add("P", spoken.of(message)), () -> messages.draw(message));
                case Placed.Note note -> pen.mark(tags.add("P", ""), () -> note(note));
                case Placed.Heading heading -> pen.mark(tags.add("H2", ""), () -> heading(heading));
                case Placed.LoopTop loop -> pen.mark(tags.add("P", ""), () -> text(loop.text()));
                case Placed.LoopBottom bottomEdge -> {
                }
            }
        }
    }

    /** The legend, where the layout has it. */
    void legend() {
        PdfLegend legend = new PdfLegend(pen, theme);
        tags.section("legend");
        layout.legend().forEach(entry -> pen.mark(tags.add("P", ""), () -> legend.draw(entry)));
    }

    private void frame(LoopFrame frame) {
        PdfPen.Line line = new PdfPen.Line(theme.quiet(), 1.2);
        pen.stroke(frame.box(), 4, line);
        Box tab = frame.tab();
        double[] corners = {tab.x(), tab.y(), tab.right(), tab.y(), tab.right(), tab.bottom() - 7, tab.right() - 7,
                tab.bottom(), tab.x(), tab.bottom(), tab.x(), tab.y() };
        pen.fill(theme.surface(), corners);
        pen.stroke(line, corners);
    }

    private void heading(Placed.Heading heading) {
        PlacedText text = heading.text();
        pen.fill(new Box(text.x() - 4, heading.top() + 2, text.width() + 8, 24), 0, theme.ground());
        pen.line(heading.ruleFrom(), heading.ruleY(), heading.ruleTo(), heading.ruleY(),
                new PdfPen.Line(theme.line(), 1.1));
        text(text);
    }

    private void note(Placed.Note note) {
        Box box = note.box();
        DiagramItem.Note.Type type = note.item().type();
        if (type == DiagramItem.Note.Type.CLOCK) {
            PdfPen.Line rule = new PdfPen.Line(theme.line(), 1.1);
            pen.line(note.left(), box.centerY(), box.x(), box.centerY(), rule);
            pen.line(box.right(), box.centerY(), note.right(), box.centerY(), rule);
            pen.fill(box, 0, theme.ground());
        } else {
            boolean loot = type == DiagramItem.Note.Type.LOOT;
            pen.fill(box, 4, theme.surface());
            pen.stroke(box, 4, loot ? new PdfPen.Line(theme.attack(), 1.5) : new PdfPen.Line(theme.quiet(), 1.1));
            if (loot) {
                pen.hatch(box, 4, theme.attack());
            }
        }
        String sign = switch (type) {
            case CLOCK -> Signs.CLOCK;
            case ALARM -> Signs.BELL;
            case EDIT -> Signs.PENCIL;
            case LOOT -> Signs.HAND;
            case OTHER -> Signs.DOT;
        };
        pen.stroke(sign, box.x() + 11, box.centerY() - 6, new PdfPen.Line(theme.quiet(), 1.3, true));
        text(note.text());
    }

    private void text(PlacedText text) {
        pen.text(text, text.quiet() ? theme.quiet() : theme.text());
    }
}
