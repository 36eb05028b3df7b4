package dev.authscope.diagram;

/**
 * Leads from a drawn message back to what happened.
 *
 * @param exchange number of the exchange, from 1
 * @param step id of the step; empty before the first
 * @param position place on the timeline at which the message appears
 */
public record Link(int exchange, String step, int position) {}
