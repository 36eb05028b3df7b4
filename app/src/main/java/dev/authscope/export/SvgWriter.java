package dev.authscope.export;

import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Collectors;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Lane;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LoopFrame;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedLane;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.Signs;
import dev.authscope.texts.Texts;

/**
 * Paints a diagram as a stand-alone SVG document (SVG 1.1, no script, no network, no embedded font). Written as it goes:
 * memory does not grow with the diagram.
 */
public final class SvgWriter {

    private final DiagramLayout layout;
    private final SvgTheme theme;
    private final Texts texts;
    private final String title;
    private final Map<String, String> values;
    private final SvgOut out;
    private final SvgMessages messages;
    private boolean moving;

    private SvgWriter(DiagramLayout layout, SvgTheme theme, Texts texts, String title, Map<String, String> values,
            OutputStream stream) {
        this.layout = layout;
        this.theme = theme;
        this.texts = texts;
        this.title = title;
        this.out = new SvgOut(stream);
        this.values = values;
        this.messages = new SvgMessages(out, values);
    }

    /**
     * Writes the document; the caller flushes and closes.
     *
     * @param title what the diagram is of, for those who cannot see it
     * @param values values by short name, to be shown in full; empty unless the user asked for secrets
     * @throws java.io.UncheckedIOException when the stream cannot be written
     */
    public static void write(DiagramLayout layout, SvgTheme theme, Texts texts, String title,
            Map<String, String> values, OutputStream stream) {
        new SvgWriter(layout, theme, texts, title, values, stream).document();
    }

    /**
     * Writes what is exported, with everything that was chosen for it.
     *
     * @throws java.io.UncheckedIOException when the stream cannot be written
     */
    static void write(DiagramLayout layout, ExportSubject subject, Texts texts, OutputStream stream) {
        SvgWriter writer = new SvgWriter(layout, subject.theme(), texts, subject.title(), subject.valuesInFull(),
                stream);
        writer.moving = subject.detail().moving();
        writer.document();
    }

    private void document() {
        String language = layout.diagram().language().code();
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        out.attribute("width", layout.width()).attribute("height", layout.height());
        out.raw(" viewBox=\"0 0 ").number(layout.width()).raw(" ").number(layout.height()).raw("\" lang=\"");
        out.raw(language).raw("\" xml:lang=\"").raw(language);
        out.raw("\" role=\"img\" aria-labelledby=\"diagram-title diagram-description\">\n");
        out.raw("<title id=\"diagram-title\">").escaped(texts.get("title", title)).raw("</title>\n");
        out.raw("<desc id=\"diagram-description\">").escaped(description()).raw("</desc>\n");
        new SvgStyle(theme, moving).write(out);
        out.box("ground", new Box(0, 0, layout.width(), layout.height()), 0).raw("\n");
        for (PlacedLane lane : layout.lanes()) {
            out.line("life", lane.x(), layout.lifeTop(), lane.x(), layout.lifeBottom()).raw("\n");
        }
        layout.frames().forEach(this::frame);
        rows();
        layout.lanes().forEach(this::participant);
        SvgLegend legend = new SvgLegend(out, messages);
        layout.legend().forEach(legend::draw);
        out.raw("</svg>\n").flush();
    }

    private String description() {
        int requests = 0;
        int answers = 0;
        int refused = 0;
        int questions = 0;
        int copies = 0;
        for (DiagramItem item : layout.diagram().items()) {
            if (item instanceof DiagramItem.Message message) {
                requests += message.kind().isRequest() ? message.links().size() : 0;
                answers += message.kind() == DiagramItem.Kind.RESPONSE ? message.links().size() : 0;
                questions += isQuestion(message.kind()) ? message.links().size() : 0;
                copies += message.kind().isInner() && !isQuestion(message.kind()) ? message.links().size() : 0;
                refused += message.refused() ? message.links().size() : 0;
                // A preflight that became a mark is a request and its answer.
                requests += message.preflights().size();
                answers += message.preflights().size();
            }
        }
        String lanes = layout.diagram().lanes().stream().map(Lane::name).collect(Collectors.joining(", "));
        String inner = (questions == 0 ? "" : " " + texts.get("description.questions", questions))
                + (copies == 0 ? "" : " " + texts.get("description.copies", copies));
        return texts.get("description", requests, answers, refused) + inner + " "
                + texts.get("description.lanes", lanes)
                + (values.isEmpty() ? "" : " " + texts.get("full-secrets"));
    }

    private static boolean isQuestion(DiagramItem.Kind kind) {
        return kind == DiagramItem.Kind.QUESTION || kind == DiagramItem.Kind.UNANSWERED;
    }

    private void frame(LoopFrame frame) {
        out.box("frame", frame.box(), 4);
        Box tab = frame.tab();
        out.raw("<path class=\"tab\" d=\"M").number(tab.x()).raw(" ").number(tab.y()).raw("h").number(tab.width());
        out.raw("v").number(tab.height() - 7).raw("l-7 7H").number(tab.x()).raw("z\"/>\n");
    }

    /** All rows; one after the other when the document moves. */
    private void rows() {
        double seconds = 1;
        for (Placed row : layout.rows()) {
            if (moving) {
                out.raw("<g class=\"appear\" style=\"animation-delay:").number(seconds).raw("s\">");
                row(row);
                out.raw("</g>\n");
                seconds += row instanceof Placed.Heading || row instanceof Placed.LoopBottom ? 0.3 : 0.9;
            } else {
                row(row);
            }
        }
    }

    private void row(Placed row) {
        switch (row) {
            case Placed.Message message -> messages.draw(message);
            case Placed.Note note -> note(note);
            case Placed.Heading heading -> {
                PlacedText text = heading.text();
                ground(new Box(text.x() - 4, heading.top() + 2, text.width() + 8, 24));
                out.line("rule", heading.ruleFrom(), heading.ruleY(), heading.ruleTo(), heading.ruleY());
                out.text(text, "").raw("\n");
            }
            case Placed.LoopTop top -> out.text(top.text(), "").raw("\n");
            case Placed.LoopBottom bottom -> {
            }
        }
    }

    private void note(Placed.Note note) {
        Box box = note.box();
        String icon = switch (note.item().type()) {
            case CLOCK -> Signs.CLOCK;
            case ALARM -> Signs.BELL;
            case EDIT -> Signs.PENCIL;
            case LOOT -> Signs.HAND;
            case OTHER -> Signs.DOT;
        };
        out.raw("<g>");
        if (note.item().type() == DiagramItem.Note.Type.CLOCK) {
            out.line("rule", note.left(), box.centerY(), box.x(), box.centerY());
            out.line("rule", box.right(), box.centerY(), note.right(), box.centerY());
            ground(box);
        } else if (note.item().type() == DiagramItem.Note.Type.LOOT) {
            out.box("attacker", box, 4).box("hatch", box, 4);
        } else {
            out.box("note", box, 4);
        }
        out.icon("sign", icon, box.x() + 11, box.centerY() - 6);
        out.text(note.text(), "").raw("</g>\n");
    }

    private void ground(Box box) {
        out.box("ground", box, 0);
    }

    private void participant(PlacedLane lane) {
        String style = switch (lane.lane().role()) {
            case BROWSER -> "browser";
            case SERVER, BALANCER, DATABASE -> "server";
            case ATTACKER, RELAY -> "attacker";
        };
        out.raw("<g>");
        participantBox(style, lane.head());
        if (lane.foot() != null) {
            participantBox(style, lane.foot());
        }
        lane.texts().forEach(text -> out.text(text, ""));
        out.raw("</g>\n");
    }

    private void participantBox(String style, Box box) {
        out.box(style, box, 7);
        if (style.equals("attacker")) {
            out.box("hatch", box, 7);
        }
    }
}
