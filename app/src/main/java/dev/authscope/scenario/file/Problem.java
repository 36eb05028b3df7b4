package dev.authscope.scenario.file;

/**
 * A mistake in a file.
 *
 * @param line from 1; 0 when it belongs to no line
 * @param message one sentence: what is wrong and what is allowed
 */
public record Problem(int line, String message) {}
