package dev.authscope.export.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dev.authscope.export.ExportSubject;
import dev.authscope.export.WorldForm;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/**
 * One step of a replay: what is asked before it, what was told after it, its diagram, and what lay where at its end. A browser
 * that runs scripts takes all of it for one text (HTML, section 4.12.2) and makes elements of it when the step is shown, so a
 * long run opens as fast as a short one; without scripts all steps are there, one below the other.
 */
final class ReplayStep {

    private final ExportSubject subject;
    private final History history;
    private final Map<Language, Texts> texts;
    private final Map<Language, StepFigure> figures;
    private final WorldForm worlds;
    private final ReplayEnding ending;
    private final Map<String, StepReport> reports = new LinkedHashMap<>();

    ReplayStep(ExportSubject subject, History history, Map<Language, Texts> texts, Map<Language, StepFigure> figures) {
        this.subject = subject;
        this.history = history;
        this.texts = texts;
        this.figures = figures;
        this.worlds = WorldForm.of(subject);
        this.ending = new ReplayEnding(subject);
        subject.run().reports().forEach(report -> reports.put(report.step().id(), report));
    }

    void add(Html html, Timeline.Step step, int number) {
        StepReport report = reports.get(step.id());
        Map<String, Object> world = worlds.tree(history.at(step.to()));
        html.raw("<section class=\"step\" id=\"step-" + number + "\" tabindex=\"-1\"><noscript>\n");
        for (Language language : Language.values()) {
            html.raw("<div lang=\"" + language.code() + "\" data-language=\"" + language.code() + "\">");
            Localized label = report == null ? null : report.step().label();
            String heading = step.id() + (label == null ? "" : " · " + label.in(language));
            html.element("h2", heading);
            if (report != null) {
                told(html, report, language);
                ending.add(html, report, language);
            }
            html.raw("\n<div class=\"beside\"><div class=\"figure\">");
            html.raw(figure(language).figure(step.from(), step.to(), heading, number + "-" + language.code()));
            html.raw("</div>");
            if (subject.detail().tables()) {
                html.raw("<div class=\"tables\">");
                new WorldTables(text(language), html).add(world);
                html.raw("</div>");
            }
            html.raw("</div></div>\n");
        }
        html.raw("</noscript></section>\n");
    }

    private void told(Html html, StepReport report, Language language) {
        Scenario.Question ask = report.step().ask();
        if (ask != null) {
            html.raw("<details>").element("summary", subject.redaction().text(ask.text().in(language))).raw("<ul>");
            for (Scenario.Option option : ask.options()) {
                html.element("li", (option.id().equals(ask.answer()) ? "✓ " : "") + option.text().in(language));
            }
            html.raw("</ul></details>");
        }
        String problem = report.problem();
        html.element("p", subject.redaction().text(problem == null ? report.step().say().in(language) : problem));
    }

    private Texts text(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private StepFigure figure(Language language) {
        return Objects.requireNonNull(figures.get(language));
    }
}
