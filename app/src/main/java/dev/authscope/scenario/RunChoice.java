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
 * @param redis address of a Redis of this machine to keep sessions in where the scenario has Redis; empty for one of the lab's own
 */
public record RunChoice(Map<String, String> switches, long seed, boolean coreOnly, int part, String redis) {

    /** The seed when nobody names one. */
    public static final long DEFAULT_SEED = 1;

    /** The default run, all steps. */
    public static final RunChoice DEFAULT = new RunChoice(Map.of(), DEFAULT_SEED, false);

    /** A run with stores of its own. */
    public RunChoice(Map<String, String> switches, long seed, boolean coreOnly, int part) {
        this(switches, seed, coreOnly, part, "");
    }

    /** This run with a Redis that runs already. */
    public RunChoice withRedis(String address) {
        return new RunChoice(switches, seed, coreOnly, part, address);
    }

    /** A run of the whole scenario. */
    public RunChoice(Map<String, String> switches, long seed, boolean coreOnly) {
        this(switches, seed, coreOnly, 0);
    }

    public RunChoice {
        switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    }
}
