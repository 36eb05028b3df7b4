package dev.authscope.export.replay;

import java.util.List;

import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.Supplement;
import dev.authscope.texts.Language;

/** What the last step of a run that is over tells beside what happened: the conclusion, and the lines to take home. */
final class ReplayEnding {

    private final ExportSubject subject;

    ReplayEnding(ExportSubject subject) {
        this.subject = subject;
    }

    /** Adds the ending to what a step tells, when that is the last one of the whole scenario. */
    void add(Html html, StepReport report, Language language) {
        ExportedRun.Origin origin = subject.run().origin();
        if (origin == null || !isLast(report, origin)) {
            return;
        }
        Scenario scenario = origin.scenario();
        html.raw("<p class=\"conclusion\">").text(of(scenario.conclusion().in(language))).raw("</p>");
        Supplement.Closing closing = scenario.supplement().closing();
        if (closing != null && closing.holds(origin.choice().switches())) {
            html.raw("<dl class=\"closing\">");
            closing.lines()
                    .forEach(line -> html.element("dt", of(line.heading().in(language)))
                            .element("dd", of(line.text().in(language))));
            html.raw("</dl>");
        }
    }

    private boolean isLast(StepReport report, ExportedRun.Origin origin) {
        List<StepReport> reports = subject.run().reports();
        return origin.choice().part() == 0 && report.equals(reports.getLast())
                && reports.size() >= ScenarioRun.steps(origin.scenario(), origin.choice()).size();
    }

    private String of(String text) {
        return subject.redaction().text(text);
    }
}
