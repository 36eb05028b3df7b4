package dev.authscope.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Participant;
import dev.authscope.scenario.Scenario;

/**
 * How far a run has come.
 *
 * @param scenario null before the first scenario was opened
 * @param steps those of the run, in order; empty while it is being opened
 * @param switches the value of each switch
 * @param coreOnly whether only the core path is run
 * @param performed how many steps have been carried out
 * @param asked the step whose question is open; null when none is
 * @param answers what was answered, by id of the step
 * @param problem one sentence when something could not be done; null when all is well
 */
public record RunState(Phase phase, @Nullable Scenario scenario, List<Scenario.Step> steps,
        Map<String, String> switches, boolean coreOnly, int performed, Scenario.@Nullable Step asked,
        Map<String, String> answers, @Nullable String problem) {

    /** What the run is doing. */
    public enum Phase {
        /** Being started, or replayed up to a step. */
        OPENING,
        /** Waiting for a key. */
        READY,
        /** Carrying out a step. */
        WORKING,
        /** Could not be started. */
        FAILED
    }

    private static final String EVIL = "https://evil.example";

    static final RunState NONE = new RunState(Phase.OPENING, null, List.of(), Map.of(), true, 0, null, Map.of(), null);

    public RunState {
        steps = List.copyOf(steps);
        switches = Map.copyOf(switches);
        answers = Map.copyOf(answers);
    }

    /** Whether all steps of the run have been carried out. */
    public boolean finished() {
        return phase == Phase.READY && !steps.isEmpty() && performed == steps.size();
    }

    /** Whether nothing that tells an answer may be shown. */
    public boolean covered() {
        return asked != null;
    }

    /** A step of this run by its id; empty when there is none. */
    public Optional<Scenario.Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The step that the next press carries out or asks about; empty when there is none left. */
    public Optional<Scenario.Step> upcoming() {
        return steps.stream().skip(performed).filter(step -> step.path() != Scenario.Path.AUTO).findFirst();
    }

    /**
     * The participants who do something in this run, servers included, the attacker's site only together with her; all of
     * them before it is known.
     */
    public List<Participant> cast() {
        if (scenario == null) {
            return List.of();
        }
        List<Participant> all = present();
        boolean attacked = all.stream().noneMatch(one -> one.role() == Participant.Role.ATTACKER)
                || all.stream().anyMatch(one -> one.role() == Participant.Role.ATTACKER && takesPart(one));
        return all.stream().filter(one -> switch (one.role()) {
            case BROWSER, ATTACKER -> takesPart(one);
            case RELAY, BALANCER, DATABASE -> true;
            case SERVER -> attacked || !one.authority().equals(EVIL);
        }).toList();
    }

    private boolean takesPart(Participant one) {
        return steps.isEmpty()
                || steps.stream().anyMatch(step -> step.actor().equals(one.id()) || step.action().isBy(one.id()));
    }

    /** The switches that do not have their default value, in a map of one's own. */
    Map<String, String> changedSwitches() {
        return scenario == null ? new HashMap<>() : scenario.changed(switches);
    }

    /** The participants of this run, in the order of their lanes; those whom its switches leave out are not among them. */
    public List<Participant> present() {
        return scenario == null ? List.of() : scenario.participants(switches);
    }

    RunState with(Phase newPhase) {
        return new RunState(newPhase, scenario, steps, switches, coreOnly, performed, asked, answers, problem);
    }

    RunState asking(Scenario.@Nullable Step step) {
        return new RunState(phase, scenario, steps, switches, coreOnly, performed, step, answers, problem);
    }

    RunState answered(String stepId, String option) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(stepId, option);
        return new RunState(phase, scenario, steps, switches, coreOnly, performed, null, more, problem);
    }

    /** The same with what was answered in another run of the same scenario. */
    RunState answering(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(answers);
        all.putAll(others);
        return new RunState(phase, scenario, steps, switches, coreOnly, performed, asked, all, problem);
    }

    RunState performed(int count, @Nullable String newProblem) {
        return new RunState(phase, scenario, steps, switches, coreOnly, count, asked, answers, newProblem);
    }

    RunState stepping(List<Scenario.Step> newSteps) {
        return new RunState(phase, scenario, newSteps, switches, coreOnly, performed, asked, answers, problem);
    }

    RunState failed(String why) {
        return new RunState(Phase.FAILED, scenario, steps, switches, coreOnly, performed, null, answers, why);
    }
}
