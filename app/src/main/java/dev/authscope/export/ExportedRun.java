package dev.authscope.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.json.RunJson;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;

/**
 * A run as exports see it: what was recorded, and what became of each step.
 *
 * @param settings those of the scenario and its switches, as written
 * @param reports one for each step that was carried out, in order
 * @param origin what was carried out; null when that is not known
 */
public record ExportedRun(String scenario, long seed, Map<String, String> settings, Timeline timeline,
        List<StepReport> reports, @Nullable Origin origin) {

    /** A run of which only the record is known. */
    public ExportedRun(String scenario, long seed, Map<String, String> settings, Timeline timeline,
            List<StepReport> reports) {
        this(scenario, seed, settings, timeline, reports, null);
    }

    /**
     * What was carried out.
     *
     * @param choice how, with the value of every switch
     * @param source the scenario's own file; empty when only the scenario is at hand
     */
    public record Origin(Scenario scenario, RunChoice choice, String source) {}

    /** What a run has done so far. */
    public static ExportedRun of(ScenarioRun run, List<StepReport> reports) {
        return of(run, reports, "");
    }

    /**
     * The same.
     *
     * @param source the scenario's own file; empty when it is not at hand
     */
    public static ExportedRun of(ScenarioRun run, List<StepReport> reports, String source) {
        Map<String, String> settings = new LinkedHashMap<>(run.scenario().settings());
        settings.putAll(run.switches());
        RunChoice choice = new RunChoice(run.switches(), run.choice().seed(), run.choice().coreOnly(),
                run.choice().part());
        return new ExportedRun(run.scenario().id(), run.choice().seed(), settings, run.timeline(),
                List.copyOf(reports), new Origin(run.scenario(), choice, source));
    }

    /** The steps that lie in a range of the timeline, each with the World at its end. */
    public List<RunJson.Step> steps(Timeline.Span range) {
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
