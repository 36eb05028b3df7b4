package dev.authscope.har;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.authscope.export.ExportedRun;
import dev.authscope.flow.Participant;
import dev.authscope.lab.Action;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** The pages of an archive as steps of a run that nobody scripted. */
final class HarSteps {

    /** What stands in the place of a scenario's id. */
    static final String SCENARIO = "har";

    private static final int LONGEST_LABEL = 60;

    private final List<StepReport> reports = new ArrayList<>();
    private Localized label = new Localized("", "");
    private int from = -1;

    /** Begins a step; returns its id. */
    String begin(int position, String page) {
        from = position;
        String shown = page.length() > LONGEST_LABEL ? page.substring(0, LONGEST_LABEL) + "…" : page;
        label = new Localized(shown, shown);
        return String.valueOf(reports.size() + 1);
    }

    /** Ends the step that was begun, if one was. */
    void end(int position) {
        if (from >= 0) {
            String id = String.valueOf(reports.size() + 1);
            Scenario.Step step = new Scenario.Step(id, Scenario.Path.CORE, Map.of(), "browser",
                    new Action.Sequence(List.of()), text("har.say"), label.en().isEmpty() ? null : label, Map.of(),
                    null,
                    List.of(), List.of(), 0);
            reports.add(new StepReport(step, from, position, List.of(), null));
            from = -1;
        }
    }

    List<StepReport> reports() {
        return List.copyOf(reports);
    }

    ExportedRun.Origin origin(String title, List<Participant> cast) {
        Scenario scenario = new Scenario(SCENARIO, "", "", "", new Localized(title, title), text("har.end"), Map.of(),
                cast, List.of(), reports.stream().map(StepReport::step).toList());
        return new ExportedRun.Origin(scenario, RunChoice.DEFAULT, "");
    }

    private static Localized text(String key) {
        return new Localized(Texts.load(Language.ENGLISH, "export").get(key),
                Texts.load(Language.KOREAN, "export").get(key));
    }
}
