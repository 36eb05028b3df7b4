package dev.authscope.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.authscope.clock.LabClock;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.Lab;
import dev.authscope.lab.LabException;
import dev.authscope.lab.LabPlan;
import dev.authscope.server.settings.LabSettings;

/**
 * A scenario being carried out for real, step by step, in a fresh lab. One thread at a time moves it; anybody may look at
 * its timeline.
 */
public final class ScenarioRun implements AutoCloseable {

    private final Scenario scenario;
    private final RunChoice choice;
    private final Map<String, String> switches;
    private volatile List<Scenario.Step> steps;
    private final Lab lab;
    private final History history = new History();
    private int performed;

    private ScenarioRun(Scenario scenario, RunChoice choice, Map<String, String> switches, List<Scenario.Step> steps,
            Lab lab) {
        this.scenario = scenario;
        this.choice = choice;
        this.switches = switches;
        this.steps = steps;
        this.lab = lab;
    }

    /**
     * Starts a fresh lab for a scenario.
     *
     * @throws LabException when a switch is not one of the scenario's, or the lab cannot start
     */
    public static ScenarioRun open(Scenario scenario, RunChoice choice) {
        Map<String, String> switches = switchValues(scenario, choice);
        // What a value brings stands above the defaults of other switches, and below what was chosen for them.
        Map<String, String> settings = new LinkedHashMap<>(scenario.settings());
        settings.putAll(switches);
        scenario.switches()
                .forEach(offered -> settings.putAll(offered.sets().getOrDefault(switches.get(offered.id()), Map.of())));
        settings.putAll(scenario.changed(switches));
        List<Scenario.Step> steps = stepsOf(scenario, switches, choice);
        Lab lab = Lab.start(
                new LabPlan(scenario.id(), choice.seed(), new LabSettings(settings),
                        scenario.participants(switches), choice.redis()));
        return new ScenarioRun(scenario, choice, switches, steps, lab);
    }

    /**
     * The steps that a run of a scenario has, in order, each as it is with the run's switches.
     *
     * @throws LabException when a switch or the part is not one of the scenario's
     */
    public static List<Scenario.Step> steps(Scenario scenario, RunChoice choice) {
        return stepsOf(scenario, switchValues(scenario, choice), choice);
    }

    public Scenario scenario() {
        return scenario;
    }

    public RunChoice choice() {
        return choice;
    }

    /** The value of each of the scenario's switches in this run. */
    public Map<String, String> switches() {
        return switches;
    }

    /** The steps of this run, in order, each as it is with this run's switches. */
    public List<Scenario.Step> steps() {
        return steps;
    }

    /** How many steps have been carried out. */
    public synchronized int performed() {
        return performed;
    }

    /** What has been recorded so far. */
    public Timeline timeline() {
        return lab.timeline();
    }

    public LabClock clock() {
        return lab.clock();
    }

    public Lab lab() {
        return lab;
    }

    /**
     * Carries out the next step and returns when everything that it caused has been recorded. Blocks. A step that cannot be
     * carried out is reported, and the run can go on.
     */
    public synchronized StepReport next() {
        Scenario.Step step = steps.get(performed);
        int from = lab.timeline().size();
        String problem = null;
        lab.beginStep(step.id(), step.path().name().toLowerCase(Locale.ROOT), step.actor(), step.issues());
        try {
            lab.perform(step.actor(), step.action());
        } catch (LabException e) {
            problem = e.getMessage();
        }
        performed++;
        Timeline timeline = lab.timeline();
        history.follow(timeline);
        return new StepReport(step, from, timeline.size(), Expectations.check(step, history.latest()),
                problem);
    }

    /**
     * Carries out a step that the scenario does not have, before its next one. Blocks. From then on it is one of the steps of
     * this run.
     */
    public synchronized StepReport byHand(Scenario.Step step) {
        List<Scenario.Step> more = new ArrayList<>(steps);
        more.add(performed, step);
        steps = List.copyOf(more);
        return next();
    }

    @Override
    public void close() {
        lab.close();
    }

    private static List<Scenario.Step> stepsOf(Scenario scenario, Map<String, String> switches, RunChoice choice) {
        Map<String, String> changed = scenario.changed(switches);
        int part = choice.part();
        if (part < 0 || part > scenario.parts().size()) {
            throw new LabException("The scenario " + scenario.id() + " has no part " + part + "; it has "
                    + scenario.parts().size() + " parts.");
        }
        return scenario.steps()
                .stream()
                .filter(step -> !choice.coreOnly() || step.path() != Scenario.Path.EXTRA)
                .filter(step -> part == 0 || scenario.parts().get(part - 1).steps().contains(step.id()))
                .filter(step -> step.when()
                        .entrySet()
                        .stream()
                        .allMatch(entry -> entry.getValue().equals(switches.get(entry.getKey()))))
                .map(step -> step.under(changed))
                .toList();
    }

    private static Map<String, String> switchValues(Scenario scenario, RunChoice choice) {
        Map<String, String> values = new LinkedHashMap<>();
        scenario.switches().forEach(offered -> values.put(offered.id(), offered.byDefault()));
        if (choice.part() > 0 && choice.part() <= scenario.parts().size()) {
            values.putAll(scenario.parts().get(choice.part() - 1).switches());
        }
        choice.switches().forEach((id, value) -> {
            Scenario.Switch offered = scenario.switches()
                    .stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new LabException("The scenario " + scenario.id() + " has no switch '" + id
                            + "'; it has " + String.join(", ", values.keySet()) + "."));
            if (!offered.values().contains(value)) {
                throw new LabException("The switch '" + id + "' cannot be '" + value + "'; it can be "
                        + String.join(", ", offered.values()) + ".");
            }
            values.put(id, value);
        });
        return Collections.unmodifiableMap(values);
    }
}
