package dev.authscope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Lane;
import dev.authscope.flow.Participant;
import dev.authscope.texts.Texts;

/**
 * Writes a diagram as a PlantUML sequence diagram, one statement a line, in the colours of a theme. Lanes are {@code p0},
 * {@code p1} and so on; everything from the run stands only where PlantUML expects text, and there every sign that its
 * preprocessor or its markup could read as their own is written as a character reference, so a hostile value stays a label.
 */
public final class PlantUmlWriter {

    private static final String SAFE = " .,?!()×…✕✓–";
    /** Signs that mean something only when two of them stand together. */
    private static final String SAFE_ALONE = "/-_=";

    private final Diagram diagram;
    private final SvgTheme theme;
    private final Texts texts;
    private final Writer writer;

    private PlantUmlWriter(Diagram diagram, SvgTheme theme, Texts texts, Writer writer) {
        this.diagram = diagram;
        this.theme = theme;
        this.texts = texts;
        this.writer = writer;
    }

    /**
     * Writes the diagram; the caller flushes and closes.
     *
     * @param values values by short name, to be listed in full; empty unless the user asked for secrets
     * @throws UncheckedIOException when the writer cannot write
     */
    public static void write(Diagram diagram, SvgTheme theme, Texts texts, String title, Map<String, String> values,
            Writer writer) {
        new PlantUmlWriter(diagram, theme, texts, writer).document(title, values);
    }

    private void document(String title, Map<String, String> values) {
        line("@startuml");
        line("title " + escaped(texts.get("title", title)));
        if (!values.isEmpty()) {
            line("footer " + escaped(texts.get("full-secrets")));
            values.forEach((name, value) -> line("' " + escaped(name) + " = " + escaped(value)));
        }
        style();
        for (int i = 0; i < diagram.lanes().size(); i++) {
            Lane lane = diagram.lanes().get(i);
            String kind = lane.role() != Participant.Role.BROWSER && lane.role() != Participant.Role.ATTACKER
                    ? "participant"
                    : "actor";
            line(kind + " \"" + escaped(lane.name()) + "\" as p" + i + " " + theme.surface());
        }
        diagram.items().forEach(this::item);
        line("@enduml");
    }

    private void style() {
        line("skinparam backgroundColor " + theme.ground());
        line("skinparam defaultFontColor " + theme.text());
        line("skinparam shadowing false");
        line("skinparam sequenceLifeLineBorderColor " + theme.line());
        line("skinparam sequenceGroupBorderColor " + theme.quiet());
        line("skinparam sequenceGroupBackgroundColor " + theme.surface());
        line("skinparam sequenceDividerBackgroundColor " + theme.surface());
        line("skinparam sequenceDividerBorderColor " + theme.line());
        line("skinparam participantBorderColor " + theme.server());
        line("skinparam actorBorderColor " + theme.browser());
        line("skinparam noteBorderColor " + theme.quiet());
    }

    private void item(DiagramItem item) {
        switch (item) {
            case DiagramItem.Message message -> message(message);
            case DiagramItem.Note note -> note(note.lane(), note.type() == DiagramItem.Note.Type.LOOT, note.text());
            case DiagramItem.Heading heading -> line("== " + escaped(heading.text()) + " ==");
            case DiagramItem.LoopStart start -> line("loop " + escaped(start.text()));
            case DiagramItem.LoopEnd end -> line("end");
        }
    }

    private void note(int lane, boolean attack, String text) {
        if (!diagram.lanes().isEmpty()) {
            String place = lane >= 0 ? "note over p" + lane : "note across";
            line(place + " " + theme.surface() + (attack ? ";line:" + theme.attack().substring(1) : "") + " : "
                    + escaped(text));
        }
    }

    private void message(DiagramItem.Message message) {
        String colour = "[" + (message.attack() ? theme.attack() : theme.text()) + "]";
        String dotted = "[" + theme.text() + ",dotted]";
        String arrow = switch (message.kind()) {
            case REQUEST -> "-" + colour + ">";
            case UNDELIVERED -> "-" + colour + ">x";
            case RESPONSE -> "--" + colour + ">>";
            case LOST -> "--" + colour + ">x";
            case QUESTION, COPY -> "-" + dotted + ">";
            case UNANSWERED, COPY_LOST -> "-" + dotted + ">x";
        };
        StringBuilder text = new StringBuilder(escaped(MessageText.of(message)));
        for (Chip chip : message.chips()) {
            text.append(" <color:").append(theme.colourOf(chip)).append(">&#91;");
            text.append(escaped(MessageText.chip(chip))).append("&#93;</color>");
        }
        line("p" + message.from() + " " + arrow + " p" + message.to() + " : " + text);
        if (!message.reason().isEmpty()) {
            note(message.kind().isAnswer() ? message.from() : message.to(), false, message.reason());
        }
    }

    /** Letters, digits and a few signs stay; all else becomes a character reference, which is read after all markup. */
    static String escaped(String text) {
        if (text.isBlank()) {
            return "&#160;";
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int before = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            boolean alone = codePoint != before && (next == text.length() || codePoint != text.codePointAt(next));
            if (Character.isLetterOrDigit(codePoint) || has(SAFE, codePoint) || alone && has(SAFE_ALONE, codePoint)) {
                result.appendCodePoint(codePoint);
            } else if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                result.append("&#65533;");
            } else {
                result.append("&#").append(codePoint).append(';');
            }
            before = codePoint;
        }
        return result.toString();
    }

    private static boolean has(String signs, int codePoint) {
        return codePoint < 0x10000 && signs.indexOf(codePoint) >= 0;
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
