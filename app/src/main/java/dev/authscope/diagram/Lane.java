package dev.authscope.diagram;

import dev.authscope.flow.Participant;

/**
 * A participant with its life line.
 *
 * @param id as in the stamps of events, such as {@code alice}
 * @param name to show
 * @param authority a second line below the name, such as {@code node-1}; may be empty
 */
public record Lane(String id, Participant.Role role, String name, String authority) {}
