package dev.authscope.tokens;

/** Three parts of canonical base64url, a header that is a JSON object, and for a JWT claims that are one. */
final class FormRule implements TokenRule {

    private static final Finding THREE_PARTS = Finding.of("form.good");

    @Override
    public String id() {
        return "jwt.parse";
    }

    @Override
    public String source() {
        return "RFC 7515 5.2, RFC 7519 7.2";
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        attempt.parsed(TokenParser.parse(attempt.text(), attempt.policy().profile()));
        return THREE_PARTS;
    }
}
