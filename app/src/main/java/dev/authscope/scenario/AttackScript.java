package dev.authscope.scenario;

import java.util.List;
import java.util.Optional;

import dev.authscope.lab.Action;

/** The script that the attacker leaves in a page of the shop, for whoever wants to read it and try another one. */
public final class AttackScript {

    /** The longest that can be tried, in characters; with its tags it fits into a comment. */
    public static final int LONGEST = 4000;

    private AttackScript() {}

    /** The first script that a scenario leaves in a page; empty when it leaves none. */
    public static Optional<String> of(Scenario scenario) {
        return scenario.steps().stream().flatMap(step -> in(step.action()).stream()).findFirst();
    }

    /** The scenario with another script in place of each that it leaves in a page. What is expected of it is as before. */
    public static Scenario replaced(Scenario scenario, String script) {
        return scenario.withSteps(
                scenario.steps().stream().map(step -> step.withAction(replaced(step.action(), script))).toList());
    }

    private static Optional<String> in(Action action) {
        return switch (action) {
            case Action.InjectXss inject -> Optional.of(inject.script());
            case Action.Sequence sequence ->
                sequence.actions().stream().flatMap(inner -> in(inner).stream()).findFirst();
            case Action.By by -> in(by.action());
            case Action.InTab tab -> in(tab.action());
            case Action.Repeat repeat -> in(repeat.action());
            default -> Optional.empty();
        };
    }

    private static Action replaced(Action action, String script) {
        return switch (action) {
            case Action.InjectXss inject -> new Action.InjectXss(inject.path(), script);
            case Action.Sequence sequence -> new Action.Sequence(all(sequence.actions(), script));
            case Action.By by -> new Action.By(by.actor(), replaced(by.action(), script));
            case Action.InTab tab -> new Action.InTab(tab.tab(), replaced(tab.action(), script));
            case Action.Repeat repeat ->
                new Action.Repeat(replaced(repeat.action(), script), repeat.every(), repeat.times());
            default -> action;
        };
    }

    private static List<Action> all(List<Action> actions, String script) {
        return actions.stream().map(action -> replaced(action, script)).toList();
    }
}
