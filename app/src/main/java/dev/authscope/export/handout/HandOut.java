package dev.authscope.export.handout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.export.DiagramExport;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.TeacherNotes;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** Puts a hand-out together: the page for the class, and the teacher's copy when the scenario has notes for one. */
public final class HandOut {

    private static final int TERMS = 8;

    private final ExportSubject subject;
    private final Language language;
    private final Texts texts;
    private final Texts diagramTexts;
    private final List<Block> blocks = new ArrayList<>();

    private HandOut(ExportSubject subject) {
        this.subject = subject;
        this.language = subject.language();
        this.texts = Texts.load(language, "handout");
        this.diagramTexts = Texts.load(language, DiagramOptions.BUNDLE);
    }

    /** The pieces from top to bottom. */
    public static List<Block> of(ExportSubject subject) {
        HandOut handOut = new HandOut(subject);
        handOut.compose();
        return List.copyOf(handOut.blocks);
    }

    private void compose() {
        Diagram whole = DiagramExport.diagram(subject, diagramTexts);
        List<Scenario.Step> steps = steps();
        Set<String> ids = new LinkedHashSet<>();
        steps.forEach(step -> ids.add(step.id()));
        Diagram diagram = ids.isEmpty() ? whole : CoreDiagram.of(whole, ids);
        Map<String, String> kept = KeptValues.places(subject.run().timeline(), ids, texts);
        blocks.add(new Block.Title(subject.title()));
        if (subject.fullSecrets()) {
            blocks.add(new Block.Words(diagramTexts.get("full-secrets"), true));
        }
        ExportedRun.Origin origin = subject.run().origin();
        if (origin != null) {
            words(texts.get("where", name(origin.scenario()), origin.scenario().id()));
        }
        blocks.add(new Block.Drawing(CoreDiagram.withBlanks(diagram)));
        words(texts.get("blanks"));
        if (!kept.isEmpty()) {
            blocks.add(new Block.Values(texts.get("value"), texts.get("kept"), List.copyOf(kept.keySet())));
        }
        if (origin != null) {
            exercises(origin.scenario(), steps);
            TeacherNotes notes = origin.scenario().teacher();
            if (notes != null) {
                blocks.add(new Block.NextPage());
                blocks.add(new Block.Title(texts.get("teacher", subject.title())));
                blocks.add(new Block.Drawing(diagram));
                new TeacherPage(texts, blocks).add(origin.scenario(), notes, steps, kept, origin.choice().switches());
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
        blocks.add(new Block.Heading(texts.get("questions")));
        int number = 1;
        for (Scenario.Step step : steps) {
            Scenario.Question ask = step.ask();
            if (ask != null && number == 1) {
                blocks.add(new Block.Question(number++, ask.text().in(language),
                        ask.options().stream().map(option -> option.text().in(language)).toList()));
            }
        }
        TeacherNotes notes = scenario.teacher();
        List<TeacherNotes.ExamItem> whatIf = notes == null
                ? List.of()
                : notes.exam().stream().filter(item -> item.kind() == TeacherNotes.ExamKind.WHAT_IF).toList();
        if (!whatIf.isEmpty()) {
            question(number++, whatIf.getFirst().question().in(language));
        } else if (!scenario.switches().isEmpty()) {
            Scenario.Switch first = scenario.switches().getFirst();
            question(number++, texts.get("which-message", first.label().in(language), other(first)));
        }
        question(number, texts.get("transfer"));
        blocks.add(new Block.Heading(texts.get("terms")));
        for (Terms.Term term : Terms.of(scenario, scenario.steps(), language, TERMS)) {
            blocks.add(new Block.TermRoom(term.word(), term.other()));
        }
        scenario.switches().stream().filter(one -> !one.more()).findFirst().ifPresent(one -> {
            blocks.add(new Block.Heading(texts.get("try")));
            words(texts.get("try.what", one.label().in(language), one.byDefault(), other(one)));
            blocks.add(new Block.Room());
        });
        scenario.whatIfs().stream().findFirst().ifPresent(one -> {
            blocks.add(new Block.Heading(texts.get("what-if")));
            words(one.text().in(language));
        });
        words(texts.get("conclusion"));
        blocks.add(new Block.Room());
    }

    private void question(int number, String words) {
        blocks.add(new Block.Question(number, words, List.of()));
    }

    private void words(String text) {
        blocks.add(new Block.Words(text, false));
    }

    private static String other(Scenario.Switch one) {
        return one.values().stream().filter(value -> !value.equals(one.byDefault())).findFirst().orElse("");
    }

    private static String name(Scenario scenario) {
        return scenario.display().isEmpty() ? scenario.id() : scenario.display() + " · " + scenario.number();
    }
}
