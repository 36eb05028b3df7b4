package dev.authscope.tokens;

/** The token's time has come: it is good from {@code nbf} on (RFC 7519 4.1.5). */
final class NotBeforeRule implements TokenRule {

    @Override
    public String id() {
        return "jwt.nbf";
    }

    @Override
    public String source() {
        return "RFC 7519 4.1.5";
    }

    @Override
    public boolean asked(TokenPolicy policy) {
        return policy.profile() == Profile.JWT;
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        NumericDate start = NumericDate.of(attempt.token().claim("nbf"), "nbf");
        if (start == null) {
            return Finding.of("nbf.missing");
        }
        NumericDate now = attempt.now().plus(attempt.policy().leeway());
        if (now.isBefore(start)) {
            throw new Refusal("nbf.ahead", start.shown(), attempt.now().shown());
        }
        return Finding.of("nbf.past", start.shown());
    }
}
