package dev.authscope.server.token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.HeaderChooses.Weakness;

/**
 * Weak on purpose, by the setting {@code bug} alone: the strict rules with one of them left out, or replaced by a bad one, as
 * it is found in careless verifiers (RFC 8725 section 2). The strict rules themselves stay as they are.
 *
 * @param surroundings what the bad rules reach
 */
record WeakVerifier(TokenKeys keys, Surroundings surroundings) {

    private static final Set<String> OF_THE_SIGNATURE = Set.of("jwt.alg", "jwt.key", "jwt.signature");

    /**
     * The rules that the settings ask for.
     *
     * @return the same list without a bug
     */
    List<BearerRule> rules(List<BearerRule> strict, LabSettings settings) {
        return switch (settings.get(Switches.BUG)) {
            case "algNone" ->
                replaced(strict, Set.of("jwt.alg", "jwt.signature"), EnumSet.of(Weakness.NONE_IS_ENOUGH));
            case "algConfusion" ->
                replaced(strict, Set.of("jwt.alg", "jwt.signature"), EnumSet.of(Weakness.PUBLIC_KEY_AS_SECRET));
            case "kidPath" -> replaced(strict, OF_THE_SIGNATURE, EnumSet.of(Weakness.KID_IS_A_FILE));
            case "jku" ->
                replaced(strict, Set.of("jwt.key", "jwt.signature"), EnumSet.of(Weakness.KEY_FROM_THE_TOKEN));
            case "noExp" -> without(strict, Set.of("jwt.exp"));
            case "noAud" -> without(strict, Set.of("jwt.aud"));
            case "noIss" -> without(strict, Set.of("jwt.iss"));
            case "noTyp" -> without(strict, Set.of("jwt.typ"));
            case "decodeOnly" -> without(strict, OF_THE_SIGNATURE);
            case "all" -> without(replaced(strict, OF_THE_SIGNATURE, EnumSet.allOf(Weakness.class)),
                    Set.of("jwt.exp", "jwt.aud", "jwt.iss", "jwt.typ"));
            default -> strict;
        };
    }

    private List<BearerRule> replaced(List<BearerRule> strict, Set<String> left, Set<Weakness> weaknesses) {
        List<BearerRule> rules = new ArrayList<>();
        for (BearerRule rule : without(strict, left)) {
            rules.add(rule);
            if (rule.id().equals("jwt.signature")) {
                rules.add(new HeaderChooses(keys, weaknesses, surroundings));
            }
        }
        return rules;
    }

    private static List<BearerRule> without(List<BearerRule> rules, Set<String> ids) {
        return rules.stream().map(rule -> ids.contains(rule.id()) ? new LeftOut(rule) : rule).toList();
    }
}
