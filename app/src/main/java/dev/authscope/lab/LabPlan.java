package dev.authscope.lab;

import java.util.List;

import dev.authscope.flow.Participant;
import dev.authscope.server.settings.LabSettings;

/**
 * What a lab is to be.
 *
 * @param scenario id of the scenario, for the record
 * @param redis address of a Redis on this machine to use where sessions are kept in Redis; empty for one of the lab's own
 * @param seed the same seed gives the same octets
 */
public record LabPlan(String scenario, long seed, LabSettings settings, List<Participant> participants,
        String redis) {

    /** A lab whose stores are all its own. */
    public LabPlan(String scenario, long seed, LabSettings settings, List<Participant> participants) {
        this(scenario, seed, settings, participants, "");
    }
}
