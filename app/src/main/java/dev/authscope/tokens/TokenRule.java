package dev.authscope.tokens;

/** A rule that a token must meet. The rules stand in one ordered list, {@link TokenRules#ALL}. */
interface TokenRule {

    /** Stable id such as {@code jwt.exp}. */
    String id();

    /** The document and section that it follows. */
    String source();

    /** Whether the policy asks for it. */
    default boolean asked(TokenPolicy policy) {
        return true;
    }

    /**
     * Examines the token.
     *
     * @return what was found in its favour
     * @throws Refusal with what was found against it
     */
    Finding examine(VerificationAttempt attempt) throws Refusal;
}
