package dev.authscope.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was reached in one scenario.
 *
 * @param firstAnswers whether the first answer to a question was right, by id of the step that asks it; later answers do not
 *     count
 * @param finished whether the core path was finished once
 */
public record ScenarioScore(Map<String, Boolean> firstAnswers, boolean finished) {

    /** Nothing yet. */
    public static final ScenarioScore NONE = new ScenarioScore(Map.of(), false);

    public ScenarioScore {
        firstAnswers = Collections.unmodifiableMap(new LinkedHashMap<>(firstAnswers));
    }

    /** How many questions were answered. */
    public int asked() {
        return firstAnswers.size();
    }

    /** How many of them were answered rightly at the first attempt. */
    public int right() {
        return (int) firstAnswers.values().stream().filter(right -> right).count();
    }
}
