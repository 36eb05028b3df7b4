package dev.authscope.tokens;

import dev.authscope.flow.CheckOutcome;

/**
 * One check of a token.
 *
 * @param id stable id such as {@code jwt.signature}
 * @param rule the document and section that it follows
 * @param finding why it ended so
 */
public record TokenCheck(String id, String rule, CheckOutcome outcome, Finding finding) {}
