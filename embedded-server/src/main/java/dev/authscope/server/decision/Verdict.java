package dev.authscope.server.decision;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one rule says about one request.
 *
 * @param skipped whether the rule was passed over, so that nothing is known
 * @param evidence what was looked at, by name
 */
public record Verdict(boolean passed, boolean skipped, Map<String, String> evidence) {

    /** Weak on purpose: the rule cannot be applied, and the request goes on all the same. */
    public static Verdict skip(String... evidence) {
        return new Verdict(true, true, pairs(evidence));
    }

    /** The rule holds. */
    public static Verdict pass(String... evidence) {
        return new Verdict(true, false, pairs(evidence));
    }

    /** The rule does not hold; the request ends here. */
    public static Verdict fail(String... evidence) {
        return new Verdict(false, false, pairs(evidence));
    }

    /** Passed or failed, with the same evidence either way. */
    public static Verdict of(boolean passed, String... evidence) {
        return new Verdict(passed, false, pairs(evidence));
    }

    private static Map<String, String> pairs(String... evidence) {
        Map<String, String> result = new LinkedHashMap<>();
        for (int i = 0; i + 1 < evidence.length; i += 2) {
            result.put(evidence[i], evidence[i + 1]);
        }
        return result;
    }
}
