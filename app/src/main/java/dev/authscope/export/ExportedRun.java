package dev.authscope.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.json.RunJson;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;

/**
 * A run as exports see it: what was recorded, and what became of each step.
 *
 * @param settings those of the scenario and its switches, as written
 * @param reports one for each step that was carried out, in order
 */
public record ExportedRun(String scenario, long seed, Map<String, String> settings, Timeline timeline,
        List<StepReport> reports) {

    /** What a run has done so far. */
    public static ExportedRun of(ScenarioRun run, List<StepReport> reports) {
        Map<String, String> settings = new LinkedHashMap<>(run.scenario().settings());
        settings.putAll(run.switches());
        return new ExportedRun(run.scenario().id(), run.choice().seed(), settings, run.timeline(),
                List.copyOf(reports));
    }

    /** The steps that lie in a range of the timeline, each with the World at its end. */
    List<RunJson.Step> steps(Timeline.Span range) {
        History history = new History();
        history.follow(timeline);
        List<RunJson.Step> steps = new ArrayList<>();
        for (StepReport report : reports) {
            if (report.from() >= range.from() && report.to() <= range.to()) {
                steps.add(new RunJson.Step(report.step().id(), report.step().actor(), history.at(report.to()),
                        report.expectations()
                                .stream()
                                .map(held -> new RunJson.Expectation(held.text(), held.met()))
                                .toList(),
                        report.problem()));
            }
        }
        return steps;
    }
}
