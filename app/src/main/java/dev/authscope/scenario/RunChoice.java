package dev.authscope.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a scenario is run.
 *
 * @param switches values that differ from the scenario's defaults, by switch id, as written
 * @param coreOnly whether extra steps are left out
 */
public record RunChoice(Map<String, String> switches, long seed, boolean coreOnly) {

    /** The seed when nobody names one. */
    public static final long DEFAULT_SEED = 1;

    /** The default run, all steps. */
    public static final RunChoice DEFAULT = new RunChoice(Map.of(), DEFAULT_SEED, false);

    public RunChoice {
        switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    }
}
