package dev.authscope.tokens;

import tools.jackson.databind.JsonNode;

/** {@code iss} is exactly the issuer whose keys are used (RFC 8725 3.8). */
final class IssuerRule implements TokenRule {

    @Override
    public String id() {
        return "jwt.iss";
    }

    @Override
    public String source() {
        return "RFC 7519 4.1.1, RFC 8725 3.8";
    }

    @Override
    public boolean asked(TokenPolicy policy) {
        return policy.profile() == Profile.JWT && policy.issuer() != null;
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        String wanted = String.valueOf(attempt.policy().issuer());
        JsonNode node = attempt.token().claim("iss");
        if (node == null) {
            throw new Refusal("claim.missing", "iss");
        }
        String issuer = node.stringValue();
        if (!issuer.equals(wanted)) {
            throw new Refusal("iss.other", issuer, wanted);
        }
        return Finding.of("iss.right", issuer);
    }
}
