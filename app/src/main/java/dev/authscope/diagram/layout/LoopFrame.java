package dev.authscope.diagram.layout;

/**
 * The frame around messages that stand for many.
 *
 * @param tab the corner that holds the text
 */
public record LoopFrame(Box box, Box tab) {}
