package dev.authscope.ui.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;

/** Carries out steps of a run, up to where the window has to wait for its user. Blocks; for the worker. */
final class Forward {

    private Forward() {}

    /**
     * Why it stopped.
     *
     * @param asked the step whose question comes next; null when no question is open
     * @param problem one sentence when a step failed; null when all went well
     */
    record Stop(Scenario.@Nullable Step asked, @Nullable String problem) {}

    /**
     * How far a new run is carried out before it is shown.
     *
     * @param step its id
     * @param press whether the run stops before this step, to carry it out as if Next had been pressed; else the step is the
     *            last one that is carried out
     */
    record Goal(String step, boolean press) {}

    /**
     * One press: steps that go by themselves and the step after them.
     *
     * @param asking whether it stops before a question
     * @param answers what has been answered, by id of the step
     */
    static Stop press(RunningScenario run, boolean asking, Map<String, String> answers) {
        while (run.performed() < run.steps().size()) {
            Scenario.Step step = run.steps().get(run.performed());
            if (asking && step.ask() != null && !answers.containsKey(step.id())) {
                return new Stop(step, null);
            }
            StepReport report = run.next();
            if (report.problem() != null || step.path() != Scenario.Path.AUTO) {
                return new Stop(null, report.problem());
            }
        }
        return new Stop(null, null);
    }

    /** Carries out what lies before a goal. */
    static void to(Goal goal, RunningScenario run) {
        int stop = 0;
        List<Scenario.Step> steps = run.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(goal.step())) {
                stop = goal.press() ? i : i + 1;
            }
        }
        while (goal.press() && stop > 0 && steps.get(stop - 1).path() == Scenario.Path.AUTO) {
            stop--;
        }
        while (run.performed() < stop) {
            run.next();
        }
    }
}
