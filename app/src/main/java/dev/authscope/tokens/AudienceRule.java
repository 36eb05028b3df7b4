package dev.authscope.tokens;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** {@code aud} names this verifier; it is a string or an array of strings (RFC 7519 4.1.3). */
final class AudienceRule implements TokenRule {

    @Override
    public String id() {
        return "jwt.aud";
    }

    @Override
    public String source() {
        return "RFC 7519 4.1.3, RFC 8725 3.9";
    }

    @Override
    public boolean asked(TokenPolicy policy) {
        return policy.profile() == Profile.JWT && policy.audience() != null;
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        String wanted = String.valueOf(attempt.policy().audience());
        JsonNode node = attempt.token().claim("aud");
        if (node == null) {
            throw new Refusal("claim.missing", "aud");
        }
        List<String> audience = audience(node);
        if (!audience.contains(wanted)) {
            throw new Refusal("aud.other", String.join(", ", audience), wanted);
        }
        return Finding.of("aud.right", wanted);
    }

    /** The names in {@code aud}; the form was examined with the token's. */
    private static List<String> audience(JsonNode node) {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        List<String> result = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            result.add(item.stringValue());
        }
        return result;
    }
}
