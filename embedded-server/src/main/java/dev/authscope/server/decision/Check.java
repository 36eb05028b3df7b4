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
 */
public record Check(String id, String rule, Outcome outcome, Map<String, String> evidence) {

    public Check {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}
