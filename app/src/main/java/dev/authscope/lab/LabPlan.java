package dev.authscope.lab;

import java.util.List;

import dev.authscope.flow.Participant;
import dev.authscope.server.settings.LabSettings;

/**
 * What a lab is to be.
 *
 * @param scenario id of the scenario, for the record
 * @param seed the same seed gives the same octets
 */
public record LabPlan(String scenario, long seed, LabSettings settings, List<Participant> participants) {}
