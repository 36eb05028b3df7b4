package dev.authscope.ui.library;

/**
 * Something besides scenarios that can be opened from the library.
 *
 * @param id of its button
 * @param key of the text on it
 */
public record Door(String id, String key, Runnable action) {}
