package dev.authscope.tokens;

import java.util.List;
import java.util.Optional;

import dev.authscope.flow.CheckOutcome;

/**
 * The answer about one token.
 *
 * @param checks all checks in their order; at most one failed, and those after it were not reached
 */
public record Verification(List<TokenCheck> checks) {

    public Verification {
        checks = List.copyOf(checks);
    }

    /** Whether no check failed. */
    public boolean valid() {
        for (TokenCheck check : checks) {
            if (check.outcome() == CheckOutcome.FAILED) {
                return false;
            }
        }
        return true;
    }

    /** The check that the token failed; empty when it is valid. */
    public Optional<TokenCheck> failed() {
        return checks.stream().filter(check -> check.outcome() == CheckOutcome.FAILED).findFirst();
    }
}
