package dev.authscope.flow;

import java.util.Map;

/**
 * A row of a server's table at one moment.
 *
 * @param inserted seq of the event that inserted it; rows are shown in this order
 * @param changed seq of the last event that changed it
 */
public record Row(String key, String label, Map<String, Object> fields, long inserted, long changed) {}
