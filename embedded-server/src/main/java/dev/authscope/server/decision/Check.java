package dev.authscope.server.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One check as it was made.
 *
 * @param id stable id such as {@code session.lookup}
 * @param rule the document and section that the check follows, such as {@code RFC 7519 4.1.4}
 * @param evidence what was looked at, by name, in the order in which it is worth reading; values of data, never sentences
 * @param nanos how long the rule took, measured, in nanoseconds; 0 when it was not applied
 */
public record Check(String id, String rule, Outcome outcome, Map<String, String> evidence, long nanos) {

    public Check {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** A check whose rule was not applied, or of which nobody measured how long it took. */
    public Check(String id, String rule, Outcome outcome, Map<String, String> evidence) {
        this(id, rule, outcome, evidence, 0);
    }
}
