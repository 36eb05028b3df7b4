package dev.authscope.server.token;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * Weak on purpose, by the setting {@code bug} alone: the strict rules with one of them left out, or replaced by a bad one, as
 * it is found in careless verifiers (RFC 8725 section 2). The strict rules themselves stay as they are.
 */
final class WeakVerifier {

    private WeakVerifier() {}

    /**
     * The rules that the settings ask for.
     *
     * @return the same list without a bug
     */
    static List<BearerRule> rules(List<BearerRule> strict, TokenKeys keys, LabSettings settings) {
        return switch (settings.get(Switches.BUG)) {
            case "algNone" -> headerChooses(strict, new HeaderChooses(keys, HeaderChooses.Weakness.NONE_IS_ENOUGH));
            case "algConfusion" ->
                headerChooses(strict, new HeaderChooses(keys, HeaderChooses.Weakness.PUBLIC_KEY_AS_SECRET));
            case "noExp" -> without(strict, "jwt.exp");
            case "noAud" -> without(strict, "jwt.aud");
            default -> strict;
        };
    }

    private static List<BearerRule> headerChooses(List<BearerRule> strict, HeaderChooses chooses) {
        List<BearerRule> rules = new ArrayList<>();
        for (BearerRule rule : without(without(strict, "jwt.alg"), "jwt.signature")) {
            rules.add(rule);
            if (rule.id().equals("jwt.signature")) {
                rules.add(chooses);
            }
        }
        return rules;
    }

    private static List<BearerRule> without(List<BearerRule> rules, String id) {
        return rules.stream().map(rule -> rule.id().equals(id) ? new LeftOut(rule) : rule).toList();
    }
}
