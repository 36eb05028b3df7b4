package dev.authscope.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

/** {@code typ} is the one that is asked for, so that a token of another purpose is not taken (RFC 8725 3.11, RFC 9068 4). */
final class TypeRule implements TokenRule {

    private static final String OMITTED = "application/";

    @Override
    public String id() {
        return "jwt.typ";
    }

    @Override
    public String source() {
        return "RFC 7515 4.1.9, RFC 8725 3.11";
    }

    @Override
    public boolean asked(TokenPolicy policy) {
        return policy.profile() == Profile.JWT && policy.type() != null;
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        String wanted = String.valueOf(attempt.policy().type());
        JsonNode node = attempt.token().header("typ");
        if (node == null) {
            throw new Refusal("typ.missing", wanted);
        }
        String type = node.stringValue();
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(type) || !mediaType(type).equals(mediaType(wanted))) {
            throw new Refusal("typ.other", type, wanted);
        }
        return Finding.of("typ.right", type);
    }

    /** Media types ignore case, and {@code application/} may be left out when no other slash is in it. */
    private static String mediaType(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.indexOf('/') < 0 ? OMITTED + lower : lower;
    }
}
