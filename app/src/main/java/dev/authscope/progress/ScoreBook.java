package dev.authscope.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scores of all scenarios.
 *
 * @param scenarios by id of the scenario, in the order in which they were first met
 */
public record ScoreBook(Map<String, ScenarioScore> scenarios) {

    /** Nothing yet. */
    public static final ScoreBook EMPTY = new ScoreBook(Map.of());

    public ScoreBook {
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
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
        return with(scenario, new ScenarioScore(answers, before.finished()));
    }

    /** The book with a scenario finished; the same book when it was. */
    public ScoreBook finished(String scenario) {
        ScenarioScore before = of(scenario);
        return before.finished() ? this : with(scenario, new ScenarioScore(before.firstAnswers(), true));
    }

    private ScoreBook with(String scenario, ScenarioScore score) {
        Map<String, ScenarioScore> more = new LinkedHashMap<>(scenarios);
        more.put(scenario, score);
        return new ScoreBook(more);
    }
}
