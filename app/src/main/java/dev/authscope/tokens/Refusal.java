package dev.authscope.tokens;

/** Ends a check: the token or the key does not meet the rule. Carries data only and costs no stack trace. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Refusal(String code, String... arguments) {
        this(Finding.of(code, arguments));
    }

    Refusal(Finding finding) {
        super(finding.code(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
