package dev.authscope.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was reached in one scenario.
 *
 * @param firstAnswers whether the first answer to a question was right, by id of the step that asks it; later answers do not
 *     count
 * @param finished whether the core path was finished once
 * @param parts numbers of the parts that were finished on their own, from 1
 */
public record ScenarioScore(Map<String, Boolean> firstAnswers, boolean finished, Set<Integer> parts) {

    /** Nothing yet. */
    public static final ScenarioScore NONE = new ScenarioScore(Map.of(), false, Set.of());

    public ScenarioScore {
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
        firstAnswers = Collections.unmodifiableMap(new LinkedHashMap<>(firstAnswers));
    }

    /**
     * Whether the scenario, or one part of it, has been finished.
     *
     * @param part number of the part, from 1; 0 for the whole scenario
     */
    public boolean finished(int part) {
        return finished || parts.contains(part);
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
