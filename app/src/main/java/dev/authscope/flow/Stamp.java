package dev.authscope.flow;

import java.time.Instant;

/**
 * Where an event stands.
 *
 * @param seq place in the total order, from 0
 * @param at lab time
 * @param step id of the scenario step it belongs to; empty before the first step
 * @param where the actor or node at which it happened, such as {@code alice} or {@code node-1}
 * @param exchange number of the exchange, from 1; 0 when it belongs to none
 */
public record Stamp(long seq, Instant at, String step, String where, int exchange) {}
