package dev.authscope.export.handout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.MermaidWriter;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.TeacherNotes;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** Writes the hand-out of a run: the page for the class, and the teacher's copy when the scenario has notes for one. */
public final class HandOutExport {

    private static final int TERMS = 8;
    /** Room to write in, half a line of it. */
    private static final String DOTS = "…".repeat(30);

    private final ExportSubject subject;
    private final Language language;
    private final Texts texts;
    private final MarkdownText text;
    private final List<String> lines = new ArrayList<>();

    private HandOutExport(ExportSubject subject) {
        this.subject = subject;
        this.language = subject.language();
        this.texts = Texts.load(language, "handout");
        this.text = new MarkdownText(subject.redaction());
    }

    /** Writes the Markdown; does not close the stream. */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        HandOutExport page = new HandOutExport(subject);
        page.all();
        stream.write((String.join("\n", page.lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void all() {
        Texts diagramTexts = Texts.load(language, DiagramOptions.BUNDLE);
        Diagram whole = DiagramCompiler.compile(subject.run().timeline(),
                DiagramOptions.whole(subject.run().timeline(), diagramTexts)
                        .range(subject.range().from(), subject.range().to())
                        .captioned(subject.captions()));
        List<Scenario.Step> steps = steps();
        Set<String> ids = new LinkedHashSet<>();
        steps.forEach(step -> ids.add(step.id()));
        Diagram diagram = ids.isEmpty() ? whole : CoreDiagram.of(whole, ids);
        Map<String, String> kept = KeptValues.places(subject.run().timeline(), ids, texts);
        paragraph("# " + text.of(subject.title()));
        if (subject.fullSecrets()) {
            paragraph("**" + text.of(diagramTexts.get("full-secrets")) + "**");
        }
        ExportedRun.Origin origin = subject.run().origin();
        if (origin != null) {
            paragraph(text.of(texts.get("where", name(origin.scenario()), origin.scenario().id())));
        }
        mermaid(CoreDiagram.withBlanks(diagram), diagramTexts);
        paragraph(text.of(texts.get("blanks")));
        if (!kept.isEmpty()) {
            lines.add("| " + text.of(texts.get("value")) + " | " + text.of(texts.get("kept")) + " |\n|---|---|");
            kept.keySet().forEach(value -> lines.add("| " + text.of(value) + " | |"));
            lines.add("");
        }
        if (origin != null) {
            exercises(origin.scenario(), steps);
            TeacherNotes notes = origin.scenario().teacher();
            if (notes != null) {
                lines.add("<div style=\"break-before: page\"></div>\n");
                paragraph("# " + text.of(texts.get("teacher", subject.title())));
                mermaid(diagram, diagramTexts);
                new TeacherPage(text, texts, lines).add(origin.scenario(), notes, steps, kept);
            }
        }
    }

    /** The core steps of the run; all its steps when the range has no core step. */
    private List<Scenario.Step> steps() {
        List<Scenario.Step> all = subject.run()
                .reports()
                .stream()
                .filter(report -> report.from() >= subject.range().from() && report.to() <= subject.range().to())
                .map(StepReport::step)
                .toList();
        List<Scenario.Step> core = all.stream().filter(step -> step.path() != Scenario.Path.EXTRA).toList();
        return core.isEmpty() ? all : core;
    }

    private void exercises(Scenario scenario, List<Scenario.Step> steps) {
        paragraph("## " + text.of(texts.get("questions")));
        int number = 1;
        for (Scenario.Step step : steps) {
            Scenario.Question ask = step.ask();
            if (ask != null && number == 1) {
                lines.add(number++ + ". " + in(ask.text()) + "\n");
                ask.options().forEach(option -> lines.add("   - [ ] " + in(option.text())));
                lines.add("");
            }
        }
        TeacherNotes notes = scenario.teacher();
        List<TeacherNotes.ExamItem> whatIf = notes == null
                ? List.of()
                : notes.exam().stream().filter(item -> item.kind() == TeacherNotes.ExamKind.WHAT_IF).toList();
        if (!whatIf.isEmpty()) {
            question(number++, in(whatIf.getFirst().question()));
        } else if (!scenario.switches().isEmpty()) {
            Scenario.Switch first = scenario.switches().getFirst();
            question(number++, text.of(texts.get("which-message", first.label().in(language), other(first))));
        }
        question(number, text.of(texts.get("transfer")));
        paragraph("## " + text.of(texts.get("terms")));
        for (Terms.Term term : Terms.of(scenario, scenario.steps(), language, TERMS)) {
            lines.add("- **" + text.of(term.word()) + "** " + text.of("(" + term.other() + ")") + " "
                    + DOTS);
        }
        lines.add("");
        scenario.switches().stream().filter(one -> !one.more()).findFirst().ifPresent(one -> {
            paragraph("## " + text.of(texts.get("try")));
            paragraph(text.of(texts.get("try.what", one.label().in(language), one.byDefault(), other(one))));
            blankLines();
        });
        paragraph(text.of(texts.get("conclusion")));
        blankLines();
    }

    private void question(int number, String words) {
        lines.add(number + ". " + words + "\n");
        blankLines();
    }

    private void blankLines() {
        paragraph(DOTS + DOTS);
    }

    private static String other(Scenario.Switch one) {
        return one.values().stream().filter(value -> !value.equals(one.byDefault())).findFirst().orElse("");
    }

    private String in(Localized words) {
        return text.of(words.in(language));
    }

    private static String name(Scenario scenario) {
        return scenario.display().isEmpty() ? scenario.id() : scenario.display() + " · " + scenario.number();
    }

    private void mermaid(Diagram diagram, Texts diagramTexts) {
        StringWriter writer = new StringWriter();
        MermaidWriter.write(diagram, diagramTexts, subject.title(), subject.valuesInFull(), writer);
        paragraph("```mermaid\n" + writer + "```");
    }

    private void paragraph(String words) {
        lines.add(words + "\n");
    }
}
