package dev.authscope.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.json.WorldJson;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;

/**
 * One of two runs, carried out to its end.
 *
 * @param switches the value of each of the scenario's switches
 */
public record ComparedRun(Scenario scenario, Map<String, String> switches, Timeline timeline,
        List<ComparedStep> steps) {

    public ComparedRun {
        steps = List.copyOf(steps);
    }

    /**
     * Carries out a scenario in a fresh lab, and closes the lab. Blocks.
     *
     * @throws dev.authscope.lab.LabException when a switch is not one of the scenario's, or the lab cannot start
     */
    static ComparedRun perform(Scenario scenario, RunChoice choice) {
        try (ScenarioRun run = ScenarioRun.open(scenario, choice)) {
            History history = new History();
            List<ComparedStep> steps = new ArrayList<>();
            for (Scenario.Step step : run.steps()) {
                StepReport report = run.next();
                history.follow(run.timeline());
                steps.add(step(step, report, run.timeline(), history.at(report.to())));
            }
            return new ComparedRun(scenario, run.switches(), run.timeline(), steps);
        }
    }

    private static ComparedStep step(Scenario.Step step, StepReport report, Timeline timeline, World end) {
        List<Exchange> exchanges = WorldJson.exchanges(end, false);
        return new ComparedStep(step, report, end, StepFacts.of(timeline.events(report.from(), report.to())),
                StepOutcome.of(exchanges, end),
                exchanges.stream()
                        .flatMap(exchange -> Stream.concat(Stream.of(exchange), end.forwards(exchange).stream()))
                        .mapToInt(exchange -> exchange.storeReads() + exchange.storeWrites())
                        .sum(),
                exchanges.stream().mapToLong(ComparedRun::octets).sum());
    }

    private static long octets(Exchange exchange) {
        Exchange.Message response = exchange.response();
        return exchange.request().octets().length() + (response == null ? 0 : response.octets().length());
    }

    /** The World at the end of the run; the one before anything happened when it has no steps. */
    public World end() {
        return steps.isEmpty() ? World.EMPTY : steps.getLast().end();
    }
}
