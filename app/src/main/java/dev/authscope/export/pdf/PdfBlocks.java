package dev.authscope.export.pdf;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.VisibleText;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.Redaction;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.handout.Block;

/** Draws the pieces of a hand-out from top to bottom. It is for paper, so its colours are light whatever was chosen. */
final class PdfBlocks {

    private static final SvgTheme THEME = SvgTheme.LIGHT;
    private static final double SIZE = 9.5;
    private static final double WRITING = 19;
    /** Above and below the diagram, together. */
    private static final double AROUND = 16;
    /** With less than this a diagram could not be read; the rest then goes to another page. */
    private static final double LEAST = 150;
    private static final int LONGEST = 2000;
    private static final PdfFlow.Look TITLE = look(TextStyle.Face.SANS_SEMI_BOLD, 15, 0, 0);
    private static final PdfFlow.Look HEADING = look(TextStyle.Face.SANS_SEMI_BOLD, 11, 9, 0);
    private static final PdfFlow.Look WORDS = look(TextStyle.Face.SANS, SIZE, 3, 0);
    private static final PdfFlow.Look STRONG = look(TextStyle.Face.SANS_SEMI_BOLD, SIZE, 3, 0);
    private static final PdfFlow.Look OPTION = look(TextStyle.Face.SANS, SIZE, 1.5, 30);
    private static final PdfFlow.Look ENTRY = look(TextStyle.Face.SANS, SIZE, 3, 10);
    private static final PdfFlow.Look INNER = look(TextStyle.Face.SANS, SIZE, 2, 24);
    private static final PdfFlow.Look COMMAND = look(TextStyle.Face.MONOSPACE, SIZE, 4, 10);
    private static final PdfPen.Line RULE = new PdfPen.Line(THEME.line(), 0.7);

    private final PdfFlow flow;
    private final ExportSubject subject;
    private final Redaction redaction;
    private final double room;

    /**
     * @param room for the diagram, in points; 0 to leave it out
     */
    PdfBlocks(PdfFlow flow, ExportSubject subject, double room) {
        this.flow = flow;
        this.subject = subject;
        this.redaction = subject.redaction();
        this.room = room;
    }

    private static PdfFlow.Look look(TextStyle.Face face, double size, double before, double indent) {
        return new PdfFlow.Look(face, size, THEME.text(), before, indent);
    }

    void draw(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.TermRoom) {
                List<Block.TermRoom> terms = new ArrayList<>();
                while (i < blocks.size() && blocks.get(i) instanceof Block.TermRoom term) {
                    terms.add(term);
                    i++;
                }
                terms(terms);
                i--;
            } else {
                draw(blocks.get(i));
            }
        }
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Title(String words) -> flow.heading(plain(words), "H1", TITLE);
            case Block.Heading(String words) -> {
                // Not alone at the bottom of a page.
                if (flow.rest() < 50) {
                    flow.turn();
                }
                flow.heading(plain(words), "H2", HEADING);
            }
            case Block.Words(String words, boolean strong) -> flow.paragraph(plain(words), strong ? STRONG : WORDS);
            case Block.Drawing(Diagram diagram) -> diagram(diagram);
            case Block.Values values -> cells(values.names(), values.answerHead());
            case Block.Question question -> question(question);
            case Block.Room() -> line(0, flow.room(0));
            case Block.TermRoom term -> terms(List.of(term));
            case Block.Entry(String word, String words) -> flow.led(plain(word), plain(words), ENTRY);
            case Block.Answer(String question, String answer, String why) -> {
                flow.paragraph(plain(question), ENTRY);
                flow.led(plain(answer), plain(why), INNER);
            }
            case Block.Wrong(String words, String why) -> flow.paragraph(plain(words) + " " + plain(why), INNER);
            case Block.Reply(String question, String reply) -> flow.led(plain(question), plain(reply), ENTRY);
            case Block.Table(List<String> heads, List<List<String>> rows) ->
                new PdfTable(flow, heads.stream().map(this::plain).toList(),
                        rows.stream().map(row -> row.stream().map(this::plain).toList()).toList()).draw(WORDS);
            case Block.Command(String words) -> flow.paragraph(plain(words), COMMAND);
            case Block.NextPage() -> flow.turn();
        }
    }

    /** A text without its secrets. */
    private String plain(String text) {
        return VisibleText.of(redaction.text(text.replaceAll("\\s+", " ").strip()), LONGEST);
    }

    private void diagram(Diagram diagram) {
        if (room <= 0) {
            flow.take(AROUND);
            return;
        }
        PdfFigure figure = new PdfFigure(diagram, THEME, flow.room(0), Math.max(LEAST, room));
        double y = flow.take(AROUND + figure.height()) + AROUND / 2;
        figure.draw(flow.sheet().pen(), flow.tags(), flow.left(), y);
    }

    /** Names with room beside them, two in a line. */
    private void cells(List<String> names, String answerHead) {
        flow.paragraph(plain(answerHead) + ":", STRONG);
        pairs(names.stream().map(this::plain).toList(), TextStyle.Face.MONOSPACE);
    }

    private void terms(List<Block.TermRoom> terms) {
        pairs(terms.stream().map(term -> plain(term.word()) + " (" + plain(term.other()) + ")").toList(),
                TextStyle.Face.SANS);
    }

    private void pairs(List<String> words, TextStyle.Face face) {
        double half = flow.room(0) / 2;
        for (int i = 0; i < words.size(); i += 2) {
            double baseline = flow.take(WRITING) + WRITING - 4;
            for (int column = 0; column < 2 && i + column < words.size(); column++) {
                double x = flow.left() + column * (half + 6);
                String word = words.get(i + column);
                double wide = flow.width(word, face, SIZE);
                // A long word leaves at least a third of the column to write in.
                double size = Math.min(SIZE, SIZE * half * 2 / 3 / wide);
                flow.sheet()
                        .pen()
                        .mark(flow.tags().add("P", ""),
                                () -> flow.sheet().pen().text(word, face, size, x, baseline, THEME.text()));
                flow.sheet().pen().line(x + wide * size / SIZE + 5, baseline + 2, x + half - 6, baseline + 2, RULE);
            }
        }
    }

    private void question(Block.Question question) {
        flow.led(question.number() + ".", plain(question.text()), look(TextStyle.Face.SANS, SIZE, 5, 0));
        for (String option : question.options()) {
            String words = plain(option);
            // The box goes where the option's first line goes.
            if (flow.rest() < flow.height(words, OPTION)) {
                flow.turn();
            }
            double top = flow.y() + OPTION.before();
            flow.sheet()
                    .pen()
                    .stroke(new Box(flow.left() + 15, top + 2.6, 8.5, 8.5), 1.5,
                            new PdfPen.Line(THEME.quiet(), 0.9));
            flow.paragraph(words, OPTION);
        }
        if (question.options().isEmpty()) {
            line(15, flow.room(15));
        }
    }

    /** A line to write on. */
    private void line(double indent, double width) {
        double baseline = flow.take(WRITING) + WRITING - 2;
        flow.sheet().pen().line(flow.left() + indent, baseline, flow.left() + indent + width, baseline, RULE);
    }
}
