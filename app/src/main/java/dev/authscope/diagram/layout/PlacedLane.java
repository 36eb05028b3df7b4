package dev.authscope.diagram.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.diagram.Lane;

/**
 * A participant: a box at the top, a life line, and perhaps the same box at the bottom.
 *
 * @param x of the life line
 * @param foot null when boxes are wanted at the top only
 * @param texts those of the box at the top, then those of the box at the bottom
 */
public record PlacedLane(Lane lane, double x, Box head, @Nullable Box foot, List<PlacedText> texts) {}
