package dev.authscope.export.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.MermaidWriter;
import dev.authscope.texts.Texts;

/** Writes the hand-out of a run as Markdown (CommonMark with tables), its diagrams as Mermaid. */
public final class MarkdownHandOut {

    /** Room to write in, half a line of it. */
    private static final String DOTS = "…".repeat(30);

    private final ExportSubject subject;
    private final MarkdownText text;
    private final List<String> lines = new ArrayList<>();

    private MarkdownHandOut(ExportSubject subject) {
        this.subject = subject;
        this.text = new MarkdownText(subject.redaction());
    }

    /** Writes the Markdown; does not close the stream. */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        MarkdownHandOut page = new MarkdownHandOut(subject);
        boolean list = false;
        for (Block block : HandOut.of(subject)) {
            if (list && !isListed(block)) {
                page.lines.add("");
            }
            page.add(block);
            list = isListed(block);
        }
        stream.write((String.join("\n", page.lines).stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isListed(Block block) {
        return switch (block) {
            case Block.TermRoom term -> true;
            case Block.Entry entry -> true;
            case Block.Answer answer -> true;
            case Block.Wrong wrong -> true;
            case Block.Reply reply -> true;
            default -> false;
        };
    }

    private void add(Block block) {
        switch (block) {
            case Block.Title(String words) -> paragraph("# " + text.of(words));
            case Block.Heading(String words) -> paragraph("## " + text.of(words));
            case Block.Words(String words, boolean strong) ->
                paragraph(strong ? "**" + text.of(words) + "**" : text.of(words));
            case Block.Drawing(Diagram diagram) -> mermaid(diagram);
            case Block.Values(String head, String answerHead, List<String> names) ->
                table(List.of(head, answerHead), names.stream().map(name -> List.of(name, "")).toList());
            case Block.Question question -> question(question);
            case Block.Room() -> room();
            case Block.TermRoom(String word, String other) ->
                lines.add("- **" + text.of(word) + "** " + text.of("(" + other + ")") + " " + DOTS);
            case Block.Entry(String word, String words) -> lines.add("- **" + text.of(word) + "**: " + text.of(words));
            case Block.Answer(String question, String answer, String why) ->
                lines.add("- " + text.of(question) + " **" + text.of(answer) + "** " + text.of(why));
            case Block.Wrong(String words, String why) -> lines.add("  - " + text.of(words) + " " + text.of(why));
            case Block.Reply(String question, String reply) ->
                lines.add("- " + text.of(question) + " → " + text.of(reply));
            case Block.Table(List<String> heads, List<List<String>> rows) -> table(heads, rows);
            case Block.Command(String line) -> paragraph("```\n" + line + "\n```");
            case Block.NextPage() -> paragraph("<div style=\"break-before: page\"></div>");
        }
    }

    private void question(Block.Question question) {
        lines.add(question.number() + ". " + text.of(question.text()) + "\n");
        if (question.options().isEmpty()) {
            room();
        } else {
            question.options().forEach(option -> lines.add("   - [ ] " + text.of(option)));
            lines.add("");
        }
    }

    private void room() {
        paragraph(DOTS + DOTS);
    }

    private void table(List<String> heads, List<List<String>> rows) {
        row(heads);
        lines.add("|" + String.join("|", Collections.nCopies(heads.size(), "---")) + "|");
        rows.forEach(this::row);
        lines.add("");
    }

    private void row(List<String> cells) {
        lines.add(cells.stream().map(text::of).collect(Collectors.joining(" | ", "| ", " |")).replace("|  |", "| |"));
    }

    private void mermaid(Diagram diagram) {
        StringWriter writer = new StringWriter();
        MermaidWriter.write(diagram, Texts.load(subject.language(), DiagramOptions.BUNDLE), subject.title(),
                subject.valuesInFull(), writer);
        paragraph("```mermaid\n" + writer + "```");
    }

    private void paragraph(String words) {
        lines.add(words + "\n");
    }
}
