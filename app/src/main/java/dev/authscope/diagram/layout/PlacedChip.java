package dev.authscope.diagram.layout;

import dev.authscope.diagram.Chip;

/**
 * A value on a message.
 *
 * @param box its outline
 * @param icon where its sign goes; of width 0 when it has none
 */
public record PlacedChip(Chip chip, Box box, Box icon, PlacedText text) {}
