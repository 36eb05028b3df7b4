package dev.authscope.tokens;

/** The token has not expired: it is good before {@code exp} and no longer at {@code exp} itself (RFC 7519 4.1.4). */
final class ExpiryRule implements TokenRule {

    @Override
    public String id() {
        return "jwt.exp";
    }

    @Override
    public String source() {
        return "RFC 7519 4.1.4";
    }

    @Override
    public boolean asked(TokenPolicy policy) {
        return policy.profile() == Profile.JWT;
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        NumericDate expiry = NumericDate.of(attempt.token().claim("exp"), "exp");
        if (expiry == null) {
            return Finding.of("exp.missing");
        }
        // The leeway moves this program's own time: the token's number may be too large to add to.
        NumericDate now = attempt.now().minus(attempt.policy().leeway());
        if (!now.isBefore(expiry)) {
            throw new Refusal("exp.over", expiry.shown(), attempt.now().shown());
        }
        return Finding.of("exp.ahead", expiry.shown(), attempt.now().shown());
    }
}
