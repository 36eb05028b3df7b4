package dev.authscope.tokens;

import java.util.Locale;

import tools.jackson.databind.JsonNode;

/** {@code alg} is one that the verifier allows; the token does not choose (RFC 8725 3.1). */
final class AlgorithmRule implements TokenRule {

    @Override
    public String id() {
        return "jwt.alg";
    }

    @Override
    public String source() {
        return "RFC 7515 4.1.1, RFC 8725 3.1";
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        JsonNode node = attempt.token().header("alg");
        if (node == null) {
            throw new Refusal("alg.missing");
        }
        if (!node.isString()) {
            throw new Refusal("alg.noString");
        }
        String name = node.stringValue();
        if (name.toLowerCase(Locale.ROOT).equals("none")) {
            throw new Refusal("alg.unsecured", name);
        }
        if (attempt.policy().algorithms().isEmpty()) {
            throw new Refusal("alg.nothingAllowed", name);
        }
        if (!attempt.policy().algorithms().contains(name)) {
            throw new Refusal("alg.notAllowed", name, String.join(", ", attempt.policy().algorithms()));
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.named(name)
                .orElseThrow(() -> new Refusal("alg.unsupported", name));
        attempt.allowed(algorithm);
        return Finding.of("alg.allowed", name);
    }
}
