package dev.authscope.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a scenario is run.
 *
 * @param switches values that differ from the scenario's defaults, by switch id, as written
 * @param coreOnly whether extra steps are left out
 * @param part number of the part that is played on its own, from 1; 0 for the whole scenario
 */
public record RunChoice(Map<String, String> switches, long seed, boolean coreOnly, int part) {

    /** The seed when nobody names one. */
    public static final long DEFAULT_SEED = 1;

    /** The default run, all steps. */
    public static final RunChoice DEFAULT = new RunChoice(Map.of(), DEFAULT_SEED, false);

    /** A run of the whole scenario. */
    public RunChoice(Map<String, String> switches, long seed, boolean coreOnly) {
        this(switches, seed, coreOnly, 0);
    }

    public RunChoice {
        switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    }
}
