package dev.authscope.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has been reached: scores of scenarios and of true-or-false cards, and the lesson that is under way.
 *
 * @param scenarios by id of the scenario, in the order in which they were first met
 * @param cards whether the first judgement of a card was right, by id of the card
 * @param lesson id of the lesson under way; empty when there is none
 */
public record ScoreBook(Map<String, ScenarioScore> scenarios, Map<String, Boolean> cards, String lesson) {

    /** Nothing yet. */
    public static final ScoreBook EMPTY = new ScoreBook(Map.of(), Map.of(), "");

    public ScoreBook {
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
    }

    /** What was reached in a scenario. */
    public ScenarioScore of(String scenario) {
        return scenarios.getOrDefault(scenario, ScenarioScore.NONE);
    }

    /** The book with an answer; the same book when this question was answered before. */
    public ScoreBook answered(String scenario, String step, boolean right) {
        ScenarioScore before = of(scenario);
        if (before.firstAnswers().containsKey(step)) {
            return this;
        }
        Map<String, Boolean> answers = new LinkedHashMap<>(before.firstAnswers());
        answers.put(step, right);
        return with(scenario, new ScenarioScore(answers, before.finished(), before.parts()));
    }

    /** The book with a scenario finished; the same book when it was. */
    public ScoreBook finished(String scenario) {
        ScenarioScore before = of(scenario);
        return before.finished()
                ? this
                : with(scenario, new ScenarioScore(before.firstAnswers(), true, before.parts()));
    }

    /** The book with a part of a scenario finished on its own; the same book when it was. */
    public ScoreBook finished(String scenario, int part) {
        ScenarioScore before = of(scenario);
        if (before.finished(part)) {
            return this;
        }
        Set<Integer> parts = new TreeSet<>(before.parts());
        parts.add(part);
        return with(scenario, new ScenarioScore(before.firstAnswers(), before.finished(), parts));
    }

    /** The book with a card judged; the same book when this card was judged before. */
    public ScoreBook judged(String card, boolean right) {
        if (cards.containsKey(card)) {
            return this;
        }
        Map<String, Boolean> more = new LinkedHashMap<>(cards);
        more.put(card, right);
        return new ScoreBook(scenarios, more, lesson);
    }

    /**
     * The book with another lesson under way.
     *
     * @param id empty for none
     */
    public ScoreBook inLesson(String id) {
        return id.equals(lesson) ? this : new ScoreBook(scenarios, cards, id);
    }

    private ScoreBook with(String scenario, ScenarioScore score) {
        Map<String, ScenarioScore> more = new LinkedHashMap<>(scenarios);
        more.put(scenario, score);
        return new ScoreBook(more, cards, lesson);
    }
}
