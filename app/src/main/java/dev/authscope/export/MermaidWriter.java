package dev.authscope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Lane;
import dev.authscope.flow.Participant;
import dev.authscope.texts.Texts;

/**
 * Writes a diagram as a Mermaid {@code sequenceDiagram}, one statement a line. Lanes are {@code p0}, {@code p1} and so on;
 * everything from the run stands only where Mermaid expects text, and there every sign that Mermaid could read as its own is
 * written as its number, so a hostile value stays a label.
 */
public final class MermaidWriter {

    private static final String SAFE = " /.,_-()=+×…✕✓–[]?!";

    private final Diagram diagram;
    private final Texts texts;
    private final Writer writer;

    private MermaidWriter(Diagram diagram, Texts texts, Writer writer) {
        this.diagram = diagram;
        this.texts = texts;
        this.writer = writer;
    }

    /**
     * Writes the diagram; the caller flushes and closes.
     *
     * @param values values by short name, to be listed in full; empty unless the user asked for secrets
     * @throws UncheckedIOException when the writer cannot write
     */
    public static void write(Diagram diagram, Texts texts, String title, Map<String, String> values, Writer writer) {
        new MermaidWriter(diagram, texts, writer).document(title, values);
    }

    private void document(String title, Map<String, String> values) {
        line("sequenceDiagram");
        line("    accTitle: " + escaped(texts.get("title", title)));
        if (!values.isEmpty()) {
            line("    %% " + escaped(texts.get("full-secrets")));
            values.forEach((name, value) -> line("    %% " + escaped(name) + " = " + escaped(value)));
        }
        for (int i = 0; i < diagram.lanes().size(); i++) {
            Lane lane = diagram.lanes().get(i);
            String kind = lane.role() != Participant.Role.BROWSER && lane.role() != Participant.Role.ATTACKER
                    ? "participant"
                    : "actor";
            line("    " + kind + " p" + i + " as " + escaped(lane.name()));
        }
        diagram.items().forEach(this::item);
    }

    private void item(DiagramItem item) {
        switch (item) {
            case DiagramItem.Message message -> message(message);
            case DiagramItem.Note note -> note(note.lane(), note.text());
            case DiagramItem.Heading heading -> note(-1, heading.text());
            case DiagramItem.LoopStart start -> line("    loop " + escaped(start.text()));
            case DiagramItem.LoopEnd end -> line("    end");
        }
    }

    private void note(int lane, String text) {
        if (!diagram.lanes().isEmpty()) {
            String over = lane >= 0 ? "p" + lane : "p0,p" + (diagram.lanes().size() - 1);
            line("    Note over " + over + ": " + escaped(text));
        }
    }

    private void message(DiagramItem.Message message) {
        if (message.attack()) {
            line("    rect rgba(220, 60, 50, 0.12)");
        }
        String arrow = switch (message.kind()) {
            case REQUEST -> "->>";
            case UNDELIVERED -> "-x";
            case RESPONSE -> "-->>";
            case LOST -> "--x";
            case QUESTION, COPY -> "-)";
            case UNANSWERED, COPY_LOST -> "-x";
        };
        line("    p" + message.from() + arrow + "p" + message.to() + ": " + escaped(label(message)));
        if (!message.reason().isEmpty()) {
            note(message.kind().isAnswer() ? message.from() : message.to(), message.reason());
        }
        if (message.attack()) {
            line("    end");
        }
    }

    private static String label(DiagramItem.Message message) {
        String label = MessageText.of(message);
        String chips = message.chips().stream().map(MessageText::chip).collect(Collectors.joining(", "));
        return chips.isEmpty() ? label : label + " [" + chips + "]";
    }

    /** Letters, digits and a few signs stay; all else becomes Mermaid's {@code #number;}. */
    static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        String plain = text.isEmpty() ? " " : text;
        plain.codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint) || codePoint < 0x10000 && SAFE.indexOf(codePoint) >= 0) {
                result.appendCodePoint(codePoint);
            } else if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                result.append("#65533;");
            } else {
                result.append('#').append(codePoint).append(';');
            }
        });
        return withoutKeywordEnd(result.toString());
    }

    /** The word {@code end} closes blocks wherever Mermaid meets it. */
    private static String withoutKeywordEnd(String text) {
        return text.replaceAll("(?i)\\b(e)(?=nd\\b)", "#101;");
    }

    private void line(String text) {
        try {
            writer.write(text);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
