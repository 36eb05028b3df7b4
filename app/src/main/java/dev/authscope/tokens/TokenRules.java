package dev.authscope.tokens;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.flow.CheckOutcome;

/** All rules in the order in which they are examined (RFC 7519 7.2 leaves the order free; claims count after the signature). */
final class TokenRules {

    static final List<TokenRule> ALL = List.of(new FormRule(), new CriticalRule(), new AlgorithmRule(), new KeyRule(),
            new SignatureRule(), new TypeRule(), new IssuerRule(), new AudienceRule(), new ExpiryRule(),
            new NotBeforeRule());

    private static final Finding NOT_ASKED = Finding.of("rule.notAsked");
    private static final Finding NOT_REACHED = Finding.of("rule.notReached");

    private TokenRules() {}

    /** Examines a token up to the first rule that it does not meet. */
    static Verification examine(VerificationAttempt attempt) {
        List<TokenCheck> checks = new ArrayList<>(ALL.size());
        boolean open = true;
        for (TokenRule rule : ALL) {
            if (!rule.asked(attempt.policy())) {
                checks.add(new TokenCheck(rule.id(), rule.source(), CheckOutcome.SKIPPED, NOT_ASKED));
            } else if (!open) {
                checks.add(new TokenCheck(rule.id(), rule.source(), CheckOutcome.NOT_REACHED, NOT_REACHED));
            } else {
                TokenCheck check = examine(rule, attempt);
                open = check.outcome() == CheckOutcome.PASSED;
                checks.add(check);
            }
        }
        return new Verification(checks);
    }

    private static TokenCheck examine(TokenRule rule, VerificationAttempt attempt) {
        try {
            return new TokenCheck(rule.id(), rule.source(), CheckOutcome.PASSED, rule.examine(attempt));
        } catch (Refusal e) {
            return new TokenCheck(rule.id(), rule.source(), CheckOutcome.FAILED, e.finding());
        }
    }
}
