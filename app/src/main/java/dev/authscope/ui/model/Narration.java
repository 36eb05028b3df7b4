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
 * @param headline the open question, or what happened; null when the view has to say that the scenario is ready, or is
 *     being opened
 * @param question the question whose options are to be chosen from; null when none is open
 * @param answered the option that was chosen, while what then happens is still being shown; null otherwise
 * @param verdict what the answer was worth, with the reason; null when there is nothing to say
 * @param conclusion null until the scenario is finished
 */
public record Narration(String badge, boolean attack, @Nullable Localized headline,
        Scenario.@Nullable Question question,
        @Nullable Localized answered, @Nullable Verdict verdict, @Nullable Localized conclusion) {

    /** Whether an answer was right, and the reason. */
    public record Verdict(boolean right, Localized reason) {}

    /** What is said at a moment of a run of its own. */
    public static Narration of(RunState state, Moment moment) {
        return of(state, moment, false);
    }

    /**
     * What is said at a moment.
     *
     * @param more whether something else is to be played before the conclusion
     */
    public static Narration of(RunState state, Moment moment, boolean more) {
        Scenario.Step asked = state.asked();
        if (asked != null && asked.ask() != null && moment.atHead()) {
            return new Narration(asked.id(), isAttack(state, asked), asked.ask().text(), asked.ask(), null, null, null);
        }
        Optional<Scenario.Step> shown = state.step(moment.step());
        return shown.map(step -> ofStep(state, moment, step, more))
                .orElseGet(() -> new Narration("", false, null, null, null, null, null));
    }

    /** A step is told in words that say how it went, so after a question they wait until it has been shown. */
    private static Narration ofStep(RunState state, Moment moment, Scenario.Step step, boolean more) {
        Scenario scenario = state.scenario();
        Scenario.Question question = step.ask();
        boolean shownWhole = moment.beat() == null && moment.cursor() >= endOf(step, moment)
                && state.phase() != RunState.Phase.WORKING;
        boolean attack = isAttack(state, step);
        Localized chosen = question == null ? null : chosen(state, step, question);
        if (question != null && chosen != null && !shownWhole) {
            return new Narration(step.id(), attack, question.text(), null, chosen, null, null);
        }
        boolean over = !more && shownWhole && state.finished() && moment.atHead();
        return new Narration(step.id(), attack, step.say(), null, null, verdict(state, step),
                over && scenario != null ? scenario.conclusion() : null);
    }

    private static @Nullable Localized chosen(RunState state, Scenario.Step step, Scenario.Question question) {
        return question.options()
                .stream()
                .filter(option -> option.id().equals(state.answers().get(step.id())))
                .map(Scenario.Option::text)
                .findFirst()
                .orElse(null);
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
