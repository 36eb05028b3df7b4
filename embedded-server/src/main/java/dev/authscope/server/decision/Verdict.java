package dev.authscope.server.decision;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one rule says about one request.
 *
 * @param evidence what was looked at, by name
 */
public record Verdict(boolean passed, Map<String, String> evidence) {

    /** The rule holds. */
    public static Verdict pass(String... evidence) {
        return new Verdict(true, pairs(evidence));
    }

    /** The rule does not hold; the request ends here. */
    public static Verdict fail(String... evidence) {
        return new Verdict(false, pairs(evidence));
    }

    /** Passed or failed, with the same evidence either way. */
    public static Verdict of(boolean passed, String... evidence) {
        return new Verdict(passed, pairs(evidence));
    }

    private static Map<String, String> pairs(String... evidence) {
        Map<String, String> result = new LinkedHashMap<>();
        for (int i = 0; i + 1 < evidence.length; i += 2) {
            result.put(evidence[i], evidence[i + 1]);
        }
        return result;
    }
}
