package dev.authscope.tokens;

/**
 * A header parameter or claim in words.
 *
 * @param name as it stands in the token, safe to show
 * @param value as JSON, safe to show
 * @param words what it means
 */
public record ExplainedEntry(String name, String value, String words) {}
