package dev.authscope.ui.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Participant;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Localized;

/**
 * What the bar under the top bar says.
 *
 * @param badge number of the step; empty when there is none
 * @param attack whether the attacker acts
 * @param headline what happens; null when the view has to say that the scenario is ready, or is being opened
 * @param question the open question; null when none is open
 * @param verdict what the answer was, with the reason; null when there is nothing to say
 * @param conclusion null until the scenario is finished
 */
public record Narration(String badge, boolean attack, @Nullable Localized headline, Scenario.@Nullable Question question,
        @Nullable Verdict verdict, @Nullable Localized conclusion) {

    /** Whether an answer was right, and the reason. */
    public record Verdict(boolean right, Localized reason) {}

    /** What is said at a moment. */
    public static Narration of(RunState state, Moment moment) {
        Scenario.Step asked = state.asked();
        if (asked != null && moment.atHead()) {
            return new Narration(asked.id(), isAttack(state, asked), asked.say(), asked.ask(), null, null);
        }
        Optional<Scenario.Step> step = state.step(moment.step());
        if (step.isEmpty()) {
            return new Narration("", false, null, null, null, null);
        }
        boolean resting = moment.beat() == null;
        boolean over = state.finished() && moment.atHead() && resting;
        Scenario scenario = state.scenario();
        return new Narration(step.get().id(), isAttack(state, step.get()), step.get().say(), null,
                resting && moment.cursor() >= endOf(step.get(), moment) ? verdict(state, step.get()) : null,
                over && scenario != null ? scenario.conclusion() : null);
    }

    private static int endOf(Scenario.Step step, Moment moment) {
        return Track.recorded(moment.timeline(), step.id()).map(recorded -> recorded.to()).orElse(0);
    }

    private static @Nullable Verdict verdict(RunState state, Scenario.Step step) {
        String answer = state.answers().get(step.id());
        Scenario.Question question = step.ask();
        if (answer == null || question == null) {
            return null;
        }
        boolean right = answer.equals(question.answer());
        return new Verdict(right, right ? question.right() : question.wrong());
    }

    private static boolean isAttack(RunState state, Scenario.Step step) {
        Scenario scenario = state.scenario();
        return scenario != null && scenario.participants()
                .stream()
                .anyMatch(one -> one.id().equals(step.actor()) && one.role() == Participant.Role.ATTACKER);
    }
}
